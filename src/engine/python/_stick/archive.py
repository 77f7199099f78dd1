"""The standard library's archive, fetched when a program first needs what the snapshot does not hold.

The snapshot keeps the archive's directory and every module that was imported when it was made. Importing another one,
or showing a line of the library's source in a traceback, reads the archive; that is when it is asked for.
"""

import os
import zipimport

from .calls import ask

_ARCHIVE = "/lib/python314.zip"

_read_data = zipimport._get_data
_read_directory = zipimport._read_directory


def _get_data(archive, entry):
    _ensure(archive)
    return _read_data(archive, entry)


def _get_directory(archive):
    _ensure(archive)
    return _read_directory(archive)


def _ensure(archive):
    """A snapshot leaves an empty file in the archive's place."""
    if archive != _ARCHIVE or os.stat(archive).st_size > 0:
        return
    data = ask("archive")
    if data is None:
        raise zipimport.ZipImportError(f"the standard library could not be fetched: {archive!r}", path=archive)
    with open(archive, "wb") as file:
        file.write(data.to_bytes())


def install():
    zipimport._get_data = _get_data
    zipimport._read_directory = _get_directory
