"""The reader's network: one MiniLM encoder with a case and a line-break channel, and seven heads."""
import json
import os

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from pieces import base_folder

ROLES = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
WINDOW = 256  # pieces the encoder sees at once, [CLS] and [SEP] among them
EPSILON = 1e-12  # of the layer norms, from the base encoder's config.json
DROPOUT = 0.1  # as the base encoder was trained
MASKED = -1e4  # a score that no soft-max gives weight to and that 16-bit floats can hold
HEADS = ("role", "link", "upos", "arc", "rel", "start", "tag")  # in the order of the graph's outputs


class Dropout(nn.Module):
    """Drop-out that cuts its masks out of a pool of ready ones: drawing them anew took a tenth of a step."""

    POOL, USES = 1 << 22, 2000  # numbers in the pool, and how often it serves before it is drawn again
    pool, uses = None, 0

    def forward(self, x):
        if not self.training:
            return x
        if Dropout.uses % Dropout.USES == 0:
            Dropout.pool = ((torch.rand(Dropout.POOL) >= DROPOUT).float() / (1 - DROPOUT)).bfloat16()
        Dropout.uses += 1
        size = x.numel()
        at = int(torch.randint(0, Dropout.POOL - size, (1,)))
        return x * Dropout.pool[at:at + size].view(x.shape).to(x.dtype)


class Layer(nn.Module):
    """One transformer layer as in BERT: attention, then a feed-forward part, each normed after its sum."""

    def __init__(self, width, inner, heads):
        super().__init__()
        self.heads = heads
        self.q, self.k, self.v, self.o = (nn.Linear(width, width) for _ in range(4))
        self.n1, self.n2 = (nn.LayerNorm(width, EPSILON) for _ in range(2))
        self.f1, self.f2 = nn.Linear(width, inner), nn.Linear(inner, width)
        self.drop = Dropout()

    def forward(self, x, bias):
        batch, length, width = x.shape
        split = lambda t: t.view(batch, length, self.heads, width // self.heads).transpose(1, 2)
        # written out: with gradients on a CPU this is a third faster than scaled_dot_product_attention
        weight = (split(self.q(x)) @ split(self.k(x)).transpose(-1, -2)) * (width // self.heads) ** -0.5 + bias
        value = split(self.v(x))
        seen = weight.softmax(-1).to(value.dtype) @ value
        x = self.n1(x + self.drop(self.o(seen.transpose(1, 2).reshape(batch, length, width))))
        return self.n2(x + self.drop(self.f2(F.gelu(self.f1(x)))))


class Biaffine(nn.Module):
    """Scores pairs of pieces: a' W b with a one appended to both sides; `out` scores a pair."""

    def __init__(self, width, inner, out=1):
        super().__init__()
        self.a, self.b = nn.Linear(width, inner), nn.Linear(width, inner)
        self.inner, self.out = inner + 1, out
        self.w = nn.Parameter(torch.randn(inner + 1, out * (inner + 1)) * 0.02)
        self.drop = nn.Dropout(0.2)

    def sides(self, xa, xb):
        append_one = lambda t: torch.cat([t, torch.ones_like(t[..., :1])], -1)
        return append_one(self.drop(F.gelu(self.a(xa)))), append_one(self.drop(F.gelu(self.b(xb))))

    def forward(self, x):
        """In: [batch, length, width]. Out: [batch, length, length], row scored against column (out must be 1)."""
        a, b = self.sides(x, x)
        return (a @ self.w) @ b.transpose(-1, -2)

    def pairs(self, xa, xb):
        """In: two [..., width] of the same shape. Out: [..., out], each row with its partner."""
        a, b = self.sides(xa, xb)
        return ((a @ self.w).unflatten(-1, (self.out, self.inner)) * b.unsqueeze(-2)).sum(-1)


class Reader(nn.Module):
    """In: ids, case, brk (int64) and mask (bool), all [batch, length]. Out: states [batch, length, width]."""

    def __init__(self, relations, tags, config):
        super().__init__()
        width = config["hidden_size"]
        self.word = nn.Embedding(config["vocab_size"], width)
        self.pos = nn.Embedding(WINDOW, width)
        self.case, self.brk = nn.Embedding(6, width), nn.Embedding(2, width)
        self.typ = nn.Parameter(torch.zeros(width))
        self.norm, self.drop = nn.LayerNorm(width, EPSILON), Dropout()
        self.layers = nn.ModuleList(
            Layer(width, config["intermediate_size"], config["num_attention_heads"])
            for _ in range(config["num_hidden_layers"]))
        nn.init.zeros_(self.case.weight)  # so that training begins with the base encoder's own states
        nn.init.zeros_(self.brk.weight)
        self.role = nn.Sequential(Dropout(), nn.Linear(width, len(ROLES)))
        self.link = Biaffine(width, 128)
        self.upos, self.start, self.tag = nn.Linear(width, len(UPOS)), nn.Linear(width, 2), nn.Linear(width, tags)
        self.arc, self.rel = Biaffine(width, 256), Biaffine(width, 96, relations)

    def forward(self, ids, case, brk, mask):
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.word(ids) + self.pos(places) + self.typ + self.case(case) + self.brk(brk)
        x = self.drop(self.norm(x))
        bias = torch.zeros(mask.shape, dtype=x.dtype).masked_fill(~mask, MASKED)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def arcs(self, x, mask):
        """Out: [batch, length, length], piece (row) to head (column, 0 is the root); padding is never a head."""
        return self.arc(x).masked_fill(~mask[:, None, :], MASKED)


def new_reader(relations, tags):
    """Out: a Reader with the base encoder's weights."""
    folder = base_folder()
    with open(os.path.join(folder, "config.json"), encoding="utf8") as file:
        model = Reader(relations, tags, json.load(file))
    base = {k.removeprefix("bert."): v.float() for k, v in load_file(os.path.join(folder, "model.safetensors")).items()}
    model.word.weight.data = base["embeddings.word_embeddings.weight"]
    model.pos.weight.data = base["embeddings.position_embeddings.weight"][:WINDOW].clone()
    model.typ.data = base["embeddings.token_type_embeddings.weight"][0].clone()
    parts = [(model.norm, "embeddings.LayerNorm")]
    for i, layer in enumerate(model.layers):
        names = dict(q="attention.self.query", k="attention.self.key", v="attention.self.value",
                     o="attention.output.dense", n1="attention.output.LayerNorm", f1="intermediate.dense",
                     f2="output.dense", n2="output.LayerNorm")
        parts += [(getattr(layer, ours), f"encoder.layer.{i}.{theirs}") for ours, theirs in names.items()]
    for part, name in parts:
        part.weight.data, part.bias.data = base[name + ".weight"], base[name + ".bias"]
    return model
