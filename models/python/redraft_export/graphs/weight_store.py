"""`weights.bin`: the raw tensors of all graphs of a bundle in one file, each stored once."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from onnx import TensorProto, helper

FILE_NAME = "weights.bin"
INLINE_LIMIT_BYTES = 1024
ALIGNMENT_BYTES = 64
PAGE_BYTES = 4096
PAGE_ALIGNED_FROM_BYTES = 1 << 20


@dataclass(frozen=True)
class _Place:
    offset: int
    length: int


class WeightStore:
    """Appends tensors to `weights.bin` and hands out the references that graphs hold in their place.

    Tensors of equal bytes share one place, within a graph and between graphs. Offsets are multiples of 64 bytes, of
    4,096 for tensors of 1 MB or more, so that the file can be mapped into memory. Tensors under 1 KB stay inline.
    """

    def __init__(self, folder: Path):
        self._file = open(folder / FILE_NAME, "wb")
        self._places: dict[str, _Place] = {}

    def __enter__(self) -> WeightStore:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def initializer(self, name: str, array: np.ndarray) -> TensorProto:
        """The initializer `name` holding `array`: inline if it is small, else a reference into `weights.bin`."""
        array = np.asarray(array)
        data_type = helper.np_dtype_to_tensor_dtype(array.dtype)
        data = array.tobytes()
        if len(data) < INLINE_LIMIT_BYTES:
            return helper.make_tensor(name, data_type, array.shape, data, raw=True)
        place = self._place(data)
        tensor = TensorProto(name=name, data_type=data_type, dims=array.shape)
        tensor.data_location = TensorProto.EXTERNAL
        for key, value in (("location", FILE_NAME), ("offset", place.offset), ("length", place.length)):
            tensor.external_data.add(key=key, value=str(value))
        return tensor

    def _place(self, data: bytes) -> _Place:
        digest = hashlib.sha256(data).hexdigest()
        if digest not in self._places:
            alignment = PAGE_BYTES if len(data) >= PAGE_ALIGNED_FROM_BYTES else ALIGNMENT_BYTES
            self._file.write(b"\0" * (-self._file.tell() % alignment))
            self._places[digest] = _Place(self._file.tell(), len(data))
            self._file.write(data)
        return self._places[digest]
