import board from './board.schema.json' with { type: 'json' };
import lock from './lock.schema.json' with { type: 'json' };
import manifest from './mcunet.schema.json' with { type: 'json' };
import platformioBoard from './platformio-board.schema.json' with { type: 'json' };
import network from './network.schema.json' with { type: 'json' };
import report from './report.schema.json' with { type: 'json' };

export const schemas = { manifest, board, platformioBoard, lock, network, report } as const;
