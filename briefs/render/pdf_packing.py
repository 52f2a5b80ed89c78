"""The parts of a PDF as they stand in the file: each packed once, and no harder than pays.

pydyf asks for each of them twice, to write it and for the fingerprint that PDF/A wants, and packs as hard as
zlib can. That is a twentieth of a brief, for a file that is three hundredths smaller.
"""

import zlib
from typing import Any

from pydyf import Object, Stream

_HARD = 6
"""What zlib itself takes where nobody says how hard."""

_as_written = Stream.data.fget


def pack_streams_once() -> None:
    """Let pydyf pack as is done here from now on."""
    Stream.data = property(_packed_once)


def _packed_once(stream: Any) -> bytes:
    if stream.compress:
        stream.compress = False
        content = _as_written(stream).partition(b"\nstream\n")[2].removesuffix(b"\nendstream")
        stream.stream = [zlib.compress(content, _HARD)]
        stream.extra["Filter"] = "/FlateDecode"
    return bytes(_as_written(stream))


class Written(Object):  # type: ignore[misc]
    """An object of a PDF that will not change any more, put in words once."""

    def __init__(self, made: Any) -> None:
        super().__init__()
        self.number, self.generation = made.number, made.generation
        self._data, self._compressible = made.data, made.compressible

    @property
    def data(self) -> bytes:
        """What stands between its number and its end."""
        return bytes(self._data)

    @property
    def compressible(self) -> bool:
        """Whether it is packed together with others, as everything is but streams."""
        return bool(self._compressible)
