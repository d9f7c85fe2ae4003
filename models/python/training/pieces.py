"""Files in pieces, for machines that take and give small ones only: `python -m training.pieces cut FILE FOLDER`, `join FOLDER FILE`,
and a checkpoint's weights in few bytes: `weights CHECKPOINT FILE [--int8]`, which `training.train --resume` reads.

`weights` writes a .safetensors: bfloat16, or INT8 with one scale a row for matrices, as the exporter makes them; pieces of that
are bitwise what the exporter would make again.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import save_file

from training import checkpoint
from training.checkpoint import SCALE

MOST = 16 * 2**20
_LEVELS = 127


def cut(file: Path, folder: Path, most: int = MOST) -> list[Path]:
    """Writes FILE.00, FILE.01 and so on into the folder, and FILE.json with what they make together."""
    folder.mkdir(parents=True, exist_ok=True)
    content = file.read_bytes()
    parts = [folder / f"{file.name}.{i:02d}" for i in range(max(1, -(-len(content) // most)))]
    for i, part in enumerate(parts):
        part.write_bytes(content[i * most : (i + 1) * most])
    about = {"name": file.name, "pieces": len(parts), "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    (folder / f"{file.name}.json").write_text(json.dumps(about), encoding="utf-8")
    return parts


def join(folder: Path, file: Path) -> None:
    """Puts the pieces of FILE's name in the folder together; raises ValueError if one is missing or damaged."""
    about = json.loads((folder / f"{file.name}.json").read_text(encoding="utf-8"))
    parts = [folder / f"{file.name}.{i:02d}" for i in range(about["pieces"])]
    if missing := [part.name for part in parts if not part.exists()]:
        raise ValueError(f"{folder}: {', '.join(missing)} missing")
    content = b"".join(part.read_bytes() for part in parts)
    if hashlib.sha256(content).hexdigest() != about["sha256"]:
        raise ValueError(f"{folder}: the pieces of {file.name} do not make the file that was cut")
    file.write_bytes(content)


def save_weights(path: Path, source: Path, int8: bool) -> None:
    """Writes a checkpoint's weights and shape in bfloat16 or INT8."""
    read = checkpoint.load(source)
    tensors = {}
    for name, weight in read.model.state_dict().items():
        if int8 and weight.dim() == 2 and "relative" not in name:
            scales = weight.abs().amax(1) / _LEVELS
            scales[scales == 0] = 1.0
            tensors[name] = torch.round(weight / scales[:, None]).clamp(-_LEVELS, _LEVELS).to(torch.int8)
            tensors[name + SCALE] = scales
        else:
            tensors[name] = weight.to(torch.float32 if int8 else torch.bfloat16).contiguous()
    save_file(tensors, path, {"cfg": json.dumps(read.model.shape.config()), "pairs": str(read.progress.pairs)})
    with safe_open(path, "pt") as written:
        assert written.metadata()


def main() -> int:
    """Does as the command line says."""
    parser = argparse.ArgumentParser(prog="training.pieces", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("cut")
    one.add_argument("file", type=Path)
    one.add_argument("folder", type=Path)
    one.add_argument("--most", type=int, default=MOST, help="bytes a piece (default: %(default)s)")
    other = commands.add_parser("join")
    other.add_argument("folder", type=Path)
    other.add_argument("file", type=Path)
    weights = commands.add_parser("weights")
    weights.add_argument("checkpoint", type=Path)
    weights.add_argument("file", type=Path)
    weights.add_argument("--int8", action="store_true")
    a = parser.parse_args()
    try:
        if a.command == "cut":
            print("\n".join(map(str, cut(a.file, a.folder, a.most))))
        elif a.command == "join":
            join(a.folder, a.file)
        else:
            save_weights(a.file, a.checkpoint, a.int8)
    except (ValueError, FileNotFoundError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
