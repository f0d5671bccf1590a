"""Trained weights to what the package carries: `python -m reader.training.tagger.export --help`."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from reader.training.tagger.network import Network


class Single(nn.Module):
    """The network for one window without padding, which is all that run time needs."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, casing: Tensor) -> Tensor:
        """Both [1, pieces]."""
        scores: Tensor = self.network(ids, casing, None)
        return scores


def export(weights: Path, encoder: Path, out: Path) -> None:
    """Write names.onnx, 8-bit, and tokenizer.json to `out`."""
    network = Network(json.loads((encoder / "config.json").read_text(encoding="utf-8")))
    network.load_state_dict(torch.load(weights, weights_only=True))
    out.mkdir(parents=True, exist_ok=True)
    ids, casing = torch.randint(5, 999, (1, 20)), torch.randint(0, 9, (1, 20))
    length = torch.export.Dim("length", min=3, max=512)
    with tempfile.TemporaryDirectory() as folder:
        full, ready = Path(folder, "full.onnx"), Path(folder, "ready.onnx")
        torch.onnx.export(
            Single(network).eval(),
            (ids, casing),
            full,
            input_names=["ids", "casing"],
            output_names=["scores"],
            dynamic_shapes=({1: length}, {1: length}),
            dynamo=True,
            external_data=False,
        )
        quant_pre_process(full, ready, skip_symbolic_shape=True)
        # seven bits: with eight, signed weights overflow on processors without 8-bit dot products; unsigned ones, which
        # do not, take half as long again
        quantize_dynamic(ready, out / "names.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    _forget_origin(out / "names.onnx")
    tokenizer = json.loads((encoder / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer |= {"truncation": None, "padding": None}
    (out / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False), encoding="utf-8")


def _forget_origin(path: Path) -> None:
    """Take out of a model what the exporter notes beside every node: source lines, with the folders they lie in."""
    model = onnx.load(path)
    graph = model.graph
    for part in (model, graph, *graph.node, *graph.initializer, *graph.value_info, *graph.input, *graph.output):
        part.ClearField("doc_string")
        part.ClearField("metadata_props")
    onnx.save(model, path)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, help="average.pt of a training run")
    parser.add_argument("encoder", type=Path, help="the encoder's folder, as for training")
    parser.add_argument("out", type=Path, help="folder for names.onnx and tokenizer.json")
    arguments = parser.parse_args()
    export(arguments.weights, arguments.encoder, arguments.out)
