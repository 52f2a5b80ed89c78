"""Files are written whole or not at all."""

import contextlib
import os
import tempfile
from pathlib import Path

from briefs.errors import OutputError


def write_whole(path: Path, content: bytes) -> None:
    """Write to a temporary file beside `path` and rename it, so that no reader ever sees half a file.

    Raises:
        OutputError: the folder can not be made or the file not be written; an older file stays as it was.
    """
    temporary: str | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        raise OutputError(f"{path} can not be written: {error.strerror}") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
