import { exitStatus } from '../../errors/error.js';
import { trainSupernet } from '../../tinynas/train.js';
import type { CommonOptions, Handler } from '../command.js';

interface Options extends CommonOptions {
  readonly recipe: string;
  readonly images: string;
  readonly labels: string;
  readonly out: string;
  readonly log?: string;
  readonly steps?: string;
}

/** `mcunet train` trains a supernet. Only this command needs PyTorch. */
export const trainCommand: Handler<Options> = async (
  world,
  terminal,
  { recipe, images, labels, out, log, steps, json, quiet },
) => {
  const training = {
    directory: world.directory,
    recipe,
    images,
    labels,
    out,
    ...(log && { log }),
    ...(steps && { steps: Number(steps) }),
  };
  await trainSupernet(training, world.environment, ({ step, steps: total, loss, accuracy, seconds }) => {
    if (!quiet)
      terminal.note([
        `step ${step}/${total}  loss ${loss.toFixed(3)}  accuracy ${accuracy.toFixed(3)}  ${seconds.toFixed(0)} s`,
      ]);
  });
  if (json) terminal.json({ supernet: out });
  else terminal.out([out]);
  return exitStatus.pass;
};
