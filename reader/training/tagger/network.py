"""The network: a small BERT encoder that also sees each word's casing, and a linear layer that labels every piece."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from reader.analysis.tagger.labels import LABELS
from reader.analysis.tagger.pieces import CASINGS

CASING_WIDTH = 16
"""How many numbers of casing the last layer sees beside the encoder's."""


class Layer(nn.Module):
    """One transformer layer, attention then feed-forward, each normalised after its sum."""

    def __init__(self, width: int, heads: int, inner: int, epsilon: float, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.attended = nn.Linear(width, width)
        self.attended_norm = nn.LayerNorm(width, epsilon)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm = nn.LayerNorm(width, epsilon)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, hidden: Tensor | None) -> Tensor:
        """x: [batch, pieces, width]; `hidden` is added to the attention's scores, to keep it off padding."""
        batch, length, width = x.shape
        query, key, value = (
            part(x).view(batch, length, self.heads, width // self.heads).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        scores = query @ key.transpose(2, 3) * (width // self.heads) ** -0.5
        if hidden is not None:
            scores = scores + hidden
        attention = functional.softmax(scores, -1) @ value
        attention = self.attended(attention.transpose(1, 2).reshape(batch, length, width))
        x = self.attended_norm(self.dropout(attention) + x)
        out: Tensor = self.norm(self.dropout(self.down(functional.gelu(self.up(x)))) + x)
        return out


class Network(nn.Module):
    """Word pieces and their casing in, a score for each label of each piece out."""

    def __init__(self, config: Mapping[str, Any], dropout: float = 0.1) -> None:
        super().__init__()
        width = config["hidden_size"]
        epsilon = config["layer_norm_eps"]
        self.pieces = nn.Embedding(config["vocab_size"], width)
        self.positions = nn.Embedding(config["max_position_embeddings"], width)
        self.segment = nn.Parameter(torch.zeros(width))
        self.casing = nn.Embedding(CASINGS, width)
        nn.init.normal_(self.casing.weight, std=0.02)
        self.norm = nn.LayerNorm(width, epsilon)
        heads, inner = config["num_attention_heads"], config["intermediate_size"]
        self.layers = nn.ModuleList(
            Layer(width, heads, inner, epsilon, dropout) for _ in range(config["num_hidden_layers"])
        )
        self.dropout = nn.Dropout(dropout)
        self.casing_out = nn.Embedding(CASINGS, CASING_WIDTH)
        self.labels = nn.Linear(width + CASING_WIDTH, len(LABELS))

    def forward(self, ids: Tensor, casing: Tensor, mask: Tensor | None) -> Tensor:
        """All [batch, pieces], whole numbers; the mask is true for a real piece, None where all are."""
        x = self.pieces(ids) + self.casing(casing) + self.positions.weight[: ids.shape[1]] + self.segment
        x = self.dropout(self.norm(x))
        hidden = None if mask is None else (~mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, hidden)
        scores: Tensor = self.labels(torch.cat([self.dropout(x), self.casing_out(casing)], -1))
        return scores


_EMBEDDINGS = {"pieces": "word_embeddings", "positions": "position_embeddings", "norm": "LayerNorm"}
_LAYER = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "attended": "attention.output.dense",
    "attended_norm": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm": "output.LayerNorm",
}


def from_bert(directory: Path) -> Network:
    """A network with the encoder of a BERT checkpoint (config.json, model.safetensors) and fresh label weights."""
    network = Network(json.loads((directory / "config.json").read_text(encoding="utf-8")))
    source = {name.removeprefix("bert."): value for name, value in load_file(directory / "model.safetensors").items()}
    state = network.state_dict()
    for name in state:
        theirs = _bert_name(name)
        if theirs:
            state[name] = source[theirs]
    state["segment"] = source["embeddings.token_type_embeddings.weight"][0]
    network.load_state_dict(state)
    return network


def _bert_name(name: str) -> str | None:
    part, _, rest = name.partition(".")
    if part in _EMBEDDINGS:
        return f"embeddings.{_EMBEDDINGS[part]}.{rest}"
    if part == "layers":
        number, module, weight = rest.split(".")
        return f"encoder.layer.{number}.{_LAYER[module]}.{weight}"
    return None
