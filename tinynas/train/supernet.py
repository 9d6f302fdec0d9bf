"""The weight-sharing network: every sub-network is a prefix slice of one set of weights.

It consists of inverted residual blocks as in MobileNetV2 and MCUNet (arXiv 2007.10319, section 3.1). Input resolution,
width, depth, expansion and depthwise kernel are elastic. Normalisation uses the statistics of the batch and stores
none, so every sub-network must be calibrated on images of its own resolution before use.
"""

import math

import torch
import torch.nn.functional as F
from torch import nn

from space import channels, same_padding


class Norm(nn.Module):
    """Batch normalisation with batch statistics, which can be sliced to the first channels. `zero` initialises
    gamma to 0, so that a residual branch adds nothing at first.
    """

    def __init__(self, count, epsilon, zero=False):
        super().__init__()
        self.gamma = nn.Parameter(torch.zeros(count) if zero else torch.ones(count))
        self.beta = nn.Parameter(torch.zeros(count))
        self.epsilon = epsilon

    def forward(self, x):
        count = x.shape[1]
        return F.batch_norm(x, None, None, self.gamma[:count], self.beta[:count], True, 0.0, self.epsilon)


class Block(nn.Module):
    def __init__(self, channels_in, channels_out, stage, stride, epsilon):
        super().__init__()
        middle, kernel = channels_in * max(stage["expansions"]), max(stage["kernels"])
        self.stride, self.kernel = stride, kernel
        self.expand = nn.Parameter(torch.randn(middle, channels_in, 1, 1) * math.sqrt(2 / channels_in))
        self.depthwise = nn.Parameter(torch.randn(middle, 1, kernel, kernel) * math.sqrt(2 / kernel**2))
        self.project = nn.Parameter(torch.randn(channels_out, middle, 1, 1) * math.sqrt(1 / middle))
        self.expand_bn, self.depthwise_bn = Norm(middle, epsilon), Norm(middle, epsilon)
        self.project_bn = Norm(channels_out, epsilon, zero=stride == 1 and channels_in == channels_out)

    def forward(self, x, gene, channels_out):
        channels_in = x.shape[1]
        middle = channels_in * gene.expansion
        crop = (self.kernel - gene.kernel) // 2
        kernel = self.depthwise[:middle, :, crop : crop + gene.kernel, crop : crop + gene.kernel]
        y = F.relu6(self.expand_bn(F.conv2d(x, self.expand[:middle, :channels_in])))
        y = F.relu6(self.depthwise_bn(convolve_same(y, kernel, self.stride, groups=middle)))
        y = self.project_bn(F.conv2d(y, self.project[:channels_out, :middle]))
        return x + y if self.stride == 1 and channels_in == channels_out else y


class Supernet(nn.Module):
    def __init__(self, space):
        super().__init__()
        self.space = space
        epsilon, stem = space["bnEpsilon"], space["stem"]
        count = stem["channels"]
        taps = stem["kernel"] ** 2 * space["input"]["channels"]
        self.stem = nn.Parameter(
            torch.randn(count, space["input"]["channels"], stem["kernel"], stem["kernel"]) * math.sqrt(2 / taps)
        )
        self.stem_bn = Norm(count, epsilon)
        self.stages = nn.ModuleList()
        for stage in space["stages"]:
            blocks = nn.ModuleList()
            for index in range(max(stage["depths"])):
                blocks.append(Block(count, stage["channels"], stage, stage["stride"] if index == 0 else 1, epsilon))
                count = stage["channels"]
            self.stages.append(blocks)
        self.head = nn.Linear(count, space["classes"])

    def forward(self, x, genome):
        """Returns logits [N, classes] of a batch [N, C, R, R] of real values at the genome's resolution."""
        count = channels(self.space, self.space["stem"]["channels"], genome.width)
        x = F.relu6(self.stem_bn(convolve_same(x, self.stem[:count], self.space["stem"]["stride"])))
        for stage, blocks, genes in zip(self.space["stages"], self.stages, genome.stages):
            for block, gene in zip(blocks, genes):
                x = block(x, gene, channels(self.space, stage["channels"], genome.width))
        return F.linear(x.mean((2, 3)), self.head.weight[:, : x.shape[1]], self.head.bias)

    def tensors(self):
        """Returns the checkpoint: name → float32 array, in a fixed order."""
        named = {"stem.weight": self.stem, **_norm("stem.bn", self.stem_bn)}
        for s, blocks in enumerate(self.stages):
            for b, block in enumerate(blocks):
                prefix = f"stages.{s}.{b}"
                named |= {
                    f"{prefix}.expand.weight": block.expand[:, :, 0, 0],
                    **_norm(f"{prefix}.expand.bn", block.expand_bn),
                }
                named |= {
                    f"{prefix}.depthwise.weight": block.depthwise[:, 0],
                    **_norm(f"{prefix}.depthwise.bn", block.depthwise_bn),
                }
                named |= {
                    f"{prefix}.project.weight": block.project[:, :, 0, 0],
                    **_norm(f"{prefix}.project.bn", block.project_bn),
                }
        named |= {"head.weight": self.head.weight, "head.bias": self.head.bias}
        return {name: tensor.detach().cpu().contiguous().numpy().astype("<f4") for name, tensor in named.items()}


def _norm(prefix, norm):
    return {f"{prefix}.gamma": norm.gamma, f"{prefix}.beta": norm.beta}


def convolve_same(x, weights, stride, groups=1):
    kernel = weights.shape[2]
    if stride == 1:
        return F.conv2d(x, weights, None, 1, kernel // 2, 1, groups)
    top, bottom = same_padding(x.shape[2], kernel, stride)
    left, right = same_padding(x.shape[3], kernel, stride)
    return F.conv2d(F.pad(x, (left, right, top, bottom)), weights, None, stride, 0, 1, groups)


def resize(pixels, resolution):
    """Resizes uint8 pixels, held as float32 [N, C, H, W], by area average. It rounds to whole pixels, halves up,
    exactly as the firmware does in integers.
    """
    if pixels.shape[2:] == (resolution, resolution):
        return pixels
    return torch.floor(F.adaptive_avg_pool2d(pixels, resolution) + 0.5)


def to_real(pixels, space):
    """Converts pixels p of 0..255 to the real values of q = p - 128: real = scale * (q - zeroPoint)."""
    return (pixels - (128 + space["input"]["zeroPoint"])) * space["input"]["scale"]
