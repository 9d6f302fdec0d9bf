"""Checks of the trainer and of the integer network beside it, which `checks.test.ts` runs."""

import json
import os
import random
import unittest

import numpy as np
import torch

import calibration
import layers
from augmentation import AUGMENTATIONS
from checkpoint import Checkpoint, load_checkpoint
from clutter import clutter
from genome import parse_genome
from integers import quantise_multiplier, rescale
from problem import Problem
from quantise import affine
from space import largest, sample, smallest
from subnet import calibrated, stored, to_real
from supernet import Supernet, resize
from supernet import to_real as to_real_torch
from training import batches, train

FIXTURE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "fixtures", "digits")


def fixture(name):
    return np.load(os.path.join(FIXTURE, "data", name))


def fixture_recipe():
    with open(os.path.join(FIXTURE, "training", "recipe.json"), encoding="utf-8") as file:
        return json.load(file)


def fixture_space():
    return fixture_recipe()["space"]


class Training(unittest.TestCase):
    def test_a_loss_that_explodes_ends_the_training_with_advice(self):
        recipe = {**fixture_recipe(), "steps": 3, "batch": 16, "learningRate": 1e38}
        images, labels = fixture("validation.x.npy")[:64], fixture("validation.y.npy")[:64].astype(np.int64)
        with self.assertRaisesRegex(Problem, "lower the recipe's learningRate"):
            train(recipe, images, labels, lambda line: None)

    def test_batches_cover_an_epoch_once_without_the_incomplete_one(self):
        drawn = batches(10, 4, np.random.default_rng(1))
        epochs = [np.concatenate([next(drawn), next(drawn)]) for _ in range(2)]
        self.assertEqual([len(set(epoch)) for epoch in epochs], [8, 8])
        self.assertFalse((epochs[0] == epochs[1]).all())


class Augmentation(unittest.TestCase):
    def test_a_shift_moves_each_picture_by_at_most_an_eighth(self):
        pictures = np.zeros((64, 16, 16, 1), np.uint8)
        pictures[:, 8, 8] = 200
        moved = AUGMENTATIONS["shift"](pictures, pictures, np.random.default_rng(1))
        places = np.argwhere(moved[..., 0])[:, 1:]
        self.assertEqual((len(places), moved.max()), (64, 200))
        self.assertEqual((places.min(0).tolist(), places.max(0).tolist()), ([6, 6], [10, 10]))

    def test_a_mirror_turns_about_half_of_the_pictures(self):
        pictures = np.zeros((200, 16, 16, 3), np.uint8)
        pictures[:, :, :8] = 200
        turned = AUGMENTATIONS["shift-mirror"](pictures, pictures, np.random.default_rng(1))
        self.assertTrue(60 < (turned[:, 8, 12, 0] == 200).sum() < 140)


class Slicing(unittest.TestCase):
    def test_twenty_networks_compute_what_the_trainer_computes(self):
        space = fixture_space()
        torch.manual_seed(1)
        supernet = Supernet(space).train()
        for name, parameter in supernet.named_parameters():
            # With the initial gammas, residual branches add nothing and would hide a mistake.
            if "gamma" in name or "beta" in name:
                parameter.data.uniform_(0.2, 1)
        pictures, genes = fixture("calibration.x.npy")[:32], random.Random(1)
        for genome in [largest(space), smallest(space), *(sample(space, genes) for _ in range(18))]:
            pixels = resize(torch.from_numpy(pictures.transpose(0, 3, 1, 2).astype(np.float32)), genome.resolution)
            with torch.no_grad():
                expected = supernet(to_real_torch(pixels, space), genome).numpy()
            network = layers.slice_network(supernet.tensors(), space, genome)
            real = to_real(layers.resize(pictures, genome.resolution), space)
            _, found = calibration.calibrate(network, real, space["bnEpsilon"])
            np.testing.assert_allclose(found, expected, atol=1e-4, err_msg=str(genome))


class Resizing(unittest.TestCase):
    def test_a_cell_is_the_rounded_mean_of_the_pixels_it_touches(self):
        picture = np.array([[0, 10, 20], [30, 40, 50], [60, 70, 80]], np.uint8)[None, :, :, None]
        # Both cells of an axis cover its middle row: (0 + 10 + 30 + 40) / 4 and so on.
        self.assertEqual(layers.resize(picture, 2)[0, :, :, 0].tolist(), [[20, 30], [50, 60]])

    def test_halves_are_rounded_up(self):
        picture = np.array([[0, 1], [1, 0]], np.uint8)[None, :, :, None]
        self.assertEqual(layers.resize(picture, 1).item(), 1)

    def test_the_trainer_sees_the_same_pixels(self):
        pictures = fixture("calibration.x.npy")
        for resolution in (16, 20, 24, 28, 31):
            pixels = resize(torch.from_numpy(pictures.transpose(0, 3, 1, 2).astype(np.float32)), resolution)
            np.testing.assert_array_equal(pixels.numpy().transpose(0, 2, 3, 1), layers.resize(pictures, resolution))


class Integers(unittest.TestCase):
    def test_a_multiplier_is_a_fraction_in_31_bits_and_a_shift(self):
        self.assertEqual(quantise_multiplier(1.0), (2**30, 1))
        self.assertEqual(quantise_multiplier(0.75), (3 * 2**29, 0))
        self.assertEqual(quantise_multiplier(1 - 2**-40), (2**30, 1))  # rounds up to a whole
        self.assertEqual(quantise_multiplier(2.0**-33), (0, 0))

    def test_halves_are_rounded_away_from_zero(self):
        self.assertEqual(rescale(np.array([-6, -2, 2, 6]), *quantise_multiplier(0.25)).tolist(), [-2, -1, 1, 2])

    def test_rescaling_rounds_twice(self):
        # 11 * 0.54544 = 5.9999 becomes 6, and 6 / 4 = 1.5 becomes 2. Rounded once, 5.9999 / 4 would be 1.
        multiplier = quantise_multiplier(5.9999 / 11)[0]
        self.assertEqual(rescale(np.array([11]), multiplier, -2).tolist(), [2])

    def test_an_affine_code_has_zero_exactly(self):
        self.assertEqual((affine(0, 6).scale, affine(0, 6).zero_point), (np.float32(6 / 255), -128))
        self.assertEqual((affine(-1, 0).scale, affine(-1, 0).zero_point), (np.float32(1 / 255), 127))
        self.assertEqual((affine(-1, 2).scale, affine(-1, 2).zero_point), (np.float32(3 / 255), -43))
        self.assertEqual((affine(0, 0).scale, affine(0, 0).zero_point), (np.float32(1), -128))
        self.assertEqual((affine(-1e-45, 0).scale, affine(-1e-45, 0).zero_point), (np.float32(1), -128))


class Quantised(unittest.TestCase):
    checkpoint = load_checkpoint(os.path.join(FIXTURE, "digits.supernet.safetensors"))

    def test_int8_scores_stay_near_the_float_ones(self):
        pictures, labels = fixture("validation.x.npy")[:300], fixture("validation.y.npy")[:300]
        for genome in (
            largest(self.checkpoint.space),
            smallest(self.checkpoint.space),
            parse_genome("r20-w0.75-3k5.2k3|3k3|4k5.2k3"),
        ):
            subnet = calibrated(self.checkpoint, genome, fixture("calibration.x.npy"))
            real, whole = subnet.float_logits(pictures).argmax(1), subnet.int8_logits(pictures).argmax(1)
            self.assertGreater((real == whole).mean(), 0.95, genome)
            self.assertGreater((whole == labels).mean(), 0.6, genome)

    def test_a_stored_calibration_gives_the_same_network(self):
        genome = parse_genome("r16-w0.5-2k3.3k5|2k3|4k5.2k3")
        subnet = calibrated(self.checkpoint, genome, fixture("calibration.x.npy")[:16])
        text = calibration.encode(subnet.statistics)
        pictures = fixture("validation.x.npy")[:16]
        again = stored(self.checkpoint, genome, text)
        np.testing.assert_array_equal(again.int8_logits(pictures), subnet.int8_logits(pictures))
        with self.assertRaises(ValueError):
            stored(self.checkpoint, genome, text[:-8])

    def test_a_classifier_of_zeros_says_the_same_of_every_picture(self):
        space = self.checkpoint.space
        tensors = {**self.checkpoint.tensors, "head.weight": np.zeros_like(self.checkpoint.tensors["head.weight"])}
        subnet = calibrated(Checkpoint(tensors, space), smallest(space), fixture("calibration.x.npy")[:16])
        scores = subnet.int8_logits(fixture("validation.x.npy")[:4])
        self.assertTrue((scores == scores[0]).all())


class Clutter(unittest.TestCase):
    def test_a_seed_gives_the_same_pictures_and_another_seed_others(self):
        digits = fixture("calibration.x.npy")[:8, :, :, 0]
        first, again, other = (clutter(digits, digits, np.random.default_rng(seed)) for seed in (1, 1, 2))
        np.testing.assert_array_equal(first, again)
        self.assertTrue((first != other).any())

    def test_every_picture_is_drawn_on_its_own(self):
        digits = np.repeat(fixture("calibration.x.npy")[:1, :, :, 0], 8, axis=0)
        drawn = clutter(digits, digits, np.random.default_rng(1))
        self.assertEqual(len(np.unique(drawn.reshape(8, -1), axis=0)), 8)


if __name__ == "__main__":
    unittest.main()
