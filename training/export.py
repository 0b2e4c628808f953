"""Turns a checkpoint into an int8 ONNX graph, its labels and its vocabulary, and holds the graph against torch.

usage: export.py CHECKPOINT OUT_DIR DATA_DIR
"""
import argparse
import json
import os
import tempfile

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

import corpora
from decode import spots
from model import HEADS, ROLES, UPOS, WINDOW, new_reader
from pieces import CASE_NAMES, vocabulary
from score import onnx_run
from windows import batch, window

INPUTS = ("ids", "case", "brk", "mask")
GRAPH, LABELS, VOCABULARY = "reader.int8.onnx", "labels.json", "vocab.txt"
KEPT = ("role", "link", "upos", "start", "tag")  # heads whose products stay in 32 bits: 0.4 MB together
SAME = 1e-3  # greatest difference that is still rounding between torch and the 32-bit graph


class Rows(nn.Module):
    """An embedding table in int8 with one scale a row, which a table-wide scale would blur."""

    def __init__(self, weight):
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("table", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids):
        flat = ids.flatten()
        rows = self.table.index_select(0, flat).float() * self.scale.index_select(0, flat)
        return rows.view(*ids.shape, self.table.shape[1])


class Graph(nn.Module):
    """In: ids, case, brk (int64) and mask (bool), [batch, length]. Out: the scores of HEADS, in that order."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, case, brk, mask):
        model = self.model
        x = model(ids, case, brk, mask)
        arc = model.arcs(x, mask)
        at_head = torch.gather(x, 1, arc.argmax(-1)[..., None].expand(-1, -1, x.shape[-1]))
        return (model.role(x), model.link(x), model.upos(x), arc, model.rel.pairs(x, at_head), model.start(x), model.tag(x))


def load(path):
    """Out: (the model of a checkpoint, ready to read; the checkpoint)."""
    saved = torch.load(path, weights_only=True)
    model = new_reader(len(saved["relations"]), len(saved["tags"]))
    model.load_state_dict(saved["weights"])
    return model.eval(), saved


def torch_run(model):
    """Out: a `run` (see decode.py) that asks the torch model."""
    graph = Graph(model)

    def run(*arrays):
        with torch.no_grad():
            return dict(zip(HEADS, (scores.numpy() for scores in graph(*map(torch.from_numpy, arrays)))))
    return run


def write_graph(model, path):
    """Writes the 32-bit graph (but for the word embeddings, which are int8 rows already)."""
    model.word, whole = Rows(model.word.weight.detach()), model.word
    ids = torch.randint(1000, 2000, (2, 48))
    # four tensors of their own: two arguments that are one tensor would become one input of the graph
    example = (ids, torch.ones_like(ids), torch.zeros_like(ids), torch.ones_like(ids, dtype=torch.bool))
    axes = {0: torch.export.Dim("batch", max=256), 1: torch.export.Dim("length", max=WINDOW)}
    torch.onnx.export(Graph(model).eval(), example, path, dynamo=True, dynamic_shapes={name: axes for name in INPUTS},
                      input_names=INPUTS, output_names=HEADS, external_data=False)
    model.word = whole


def products_of(model, path, heads):
    """Out: the names of the graph's products (MatMul, Gemm) with a matrix of one of the heads, known by its numbers."""
    graph = onnx.load(path).graph
    constants = {tensor.name: onnx.numpy_helper.to_array(tensor) for tensor in graph.initializer}
    kept = [p.detach().numpy() for head in heads for p in getattr(model, head).parameters() if p.dim() == 2]
    kept += [matrix.T for matrix in kept]
    return [node.name for node in graph.node if node.op_type in ("MatMul", "Gemm") and node.input[1] in constants
            and any(np.array_equal(constants[node.input[1]], matrix) for matrix in kept)]


def strip(path):
    """Takes out what the exporter noted about the machine it ran on: stack traces and the paths in them. The shapes of
    inner values stay: without them ONNX Runtime fuses less and reads a tenth slower."""
    whole = onnx.load(path)
    graph = whole.graph
    for part in (whole, graph, *graph.node, *graph.initializer, *graph.value_info, *graph.input, *graph.output):
        part.ClearField("metadata_props")
        part.ClearField("doc_string")
    onnx.checker.check_model(whole)
    onnx.save(whole, path)


def quantise(model, source, target):
    """Weights in 7 bits and one scale a channel: eight bits score no better and overflow on processors without VNNI;
    one scale a matrix costs a point of the source words and of the relations."""
    quantize_dynamic(source, target, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                     op_types_to_quantize=["MatMul", "Gemm"], nodes_to_exclude=products_of(model, source, KEPT))


def differences(run, other, docs):
    """In: two `run`s and some documents. Out: {output: (greatest difference, share of equal arg-max)} on windows."""
    found = {name: [0.0, 0, 0] for name in HEADS}
    for doc in docs:
        given = batch([window(doc, begin, end) for begin, end in spots(len(doc["ids"]))[:4]])
        arrays, real = [given[name].numpy() for name in INPUTS], given["mask"].numpy()
        one, two = run(*arrays), other(*arrays)
        for name in HEADS:
            a, b = one[name][real], two[name][real]
            row = found[name]
            row[0] = max(row[0], float(np.abs(a - b).max()))
            row[1] += int((a.argmax(-1) == b.argmax(-1)).sum())
            row[2] += len(a)
    return {name: (greatest, equal / count) for name, (greatest, equal, count) in found.items()}


def main():
    parser = argparse.ArgumentParser()
    for name in ("checkpoint", "out", "data"):
        parser.add_argument(name)
    options = parser.parse_args()
    model, saved = load(options.checkpoint)
    os.makedirs(options.out, exist_ok=True)
    docs = corpora.polnear(options.data, "dev")[:6]
    target = os.path.join(options.out, GRAPH)
    with tempfile.TemporaryDirectory() as folder:
        whole = os.path.join(folder, "reader.onnx")
        write_graph(model, whole)
        model.word = Rows(model.word.weight.detach())  # so that both sides read the same embeddings
        apart = differences(torch_run(model), onnx_run(whole), docs)
        worst = {name: greatest for name, (greatest, _) in apart.items() if greatest > SAME and name != "rel"}
        print("torch against the 32-bit graph:", apart)
        if worst:
            raise SystemExit(f"the graph does not say what torch says: {worst}")
        quantise(model, whole, target)
        strip(target)
    print("torch against int8:", differences(torch_run(model), onnx_run(target), docs))
    labels = dict(roles=ROLES, upos=UPOS, relations=saved["relations"], names=saved["tags"],
                  case={str(k): v for k, v in CASE_NAMES.items()}, inputs=INPUTS, outputs=HEADS)
    with open(os.path.join(options.out, LABELS), "w", encoding="utf8") as file:
        json.dump(labels, file, ensure_ascii=False)
        file.write("\n")
    with open(os.path.join(options.out, VOCABULARY), "w", encoding="utf8") as file:
        file.writelines(piece + "\n" for piece in vocabulary())
    print(f"{target}: {os.path.getsize(target) / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
