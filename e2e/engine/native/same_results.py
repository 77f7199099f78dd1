"""Does the same work with one thread alive (in place) and in two at once (on helpers), and compares what came out."""

import binascii
import bz2
import copy
import hashlib
import hmac
import io
import lzma
import random
import threading
import zlib

random.seed(1)
noise = random.randbytes(40_000)
SIZES = (0, 1, 2047, 2048, 2049, 5120, 5121, 33_000, 400_000)
HASHES = sorted(hashlib.algorithms_available)


def bytes_of(size):
    return (noise * 11)[:size]


def digest(h):
    return h.hexdigest(20) if h.name.startswith("shake") else h.hexdigest()


def facts(h):
    return h.name, h.digest_size, h.block_size, type(h).__name__, digest(h)


def hash_all():
    for name in HASHES:
        for size in SIZES:
            data = bytes_of(size)
            yield facts(hashlib.new(name, data))
            yield facts(getattr(hashlib, name)(bytearray(data), usedforsecurity=False))
            h = hashlib.new(name)
            h.update(b"salt")
            h.update(memoryview(data))
            twin = h.copy()
            h.update(data)
            twin.update(b"!")
            yield facts(h), facts(twin), facts(h.copy())
        yield digest(hashlib.file_digest(io.BytesIO(bytes_of(400_000)), name))
    for size in SIZES:
        yield facts(hashlib.blake2b(bytes_of(size), digest_size=20, key=b"k", salt=b"s", person=b"p"))
        yield hmac.new(b"key", bytes_of(size), "sha256").hexdigest(), hmac.digest(b"key", bytes_of(size), "md5")


def compress_all():
    for size in SIZES:
        data = bytes_of(size)
        yield zlib.crc32(data), zlib.crc32(data, 7), zlib.adler32(data, 7), binascii.crc32(data)
        for level in (0, 1, 6, 9):
            packed = zlib.compress(data, level)
            yield packed, zlib.decompress(packed) == data
        yield zlib.compress(data, wbits=-15), bz2.compress(data, 1), lzma.compress(data, preset=0)
        yield bz2.decompress(bz2.compress(data)) == lzma.decompress(lzma.compress(data, preset=0)) == data
        yield list(stream(zlib.compressobj(9), data)), list(stream(bz2.BZ2Compressor(1), data))
        d = zlib.decompressobj()
        packed = zlib.compress(data)
        first = d.decompress(packed + b"rest", 3000)
        yield first, d.unconsumed_tail, d.decompress(d.unconsumed_tail), d.unused_data, d.eof
        d = lzma.LZMADecompressor()
        yield d.decompress(lzma.compress(data, preset=0) + b"rest"), d.eof, d.unused_data, d.check, d.needs_input


def stream(compressor, data):
    yield compressor.compress(data[:100])
    yield compressor.compress(data)
    if hasattr(compressor, "copy"):
        twin = copy.copy(compressor)
        yield twin.compress(b"other")
        yield twin.flush()
    yield compressor.compress(b"the end")
    yield compressor.flush()


def refused(call, *args, **kwargs):
    try:
        return call(*args, **kwargs)
    except Exception as error:
        return type(error), str(error)


def errors():
    big = bytes_of(400_000)
    yield refused(zlib.decompress, big), refused(bz2.decompress, big), refused(lzma.decompress, big)
    yield refused(hashlib.sha256, "text" * 1000), refused(hashlib.sha256, big, big), refused(hashlib.md5, 5)
    yield refused(hashlib.sha256, big, no=1), refused(hashlib.sha256, data=big, string=big)
    yield refused(zlib.compress, big, 77), refused(zlib.crc32, big, "x"), refused(hashlib.blake2b, big, digest_size=99)
    h = hashlib.sha256(big)
    yield refused(h.update, "text"), refused(h.update), refused(type(h)), refused(copy.copy, h)
    c = bz2.BZ2Compressor()
    c.compress(big)
    c.flush()
    yield refused(c.flush), refused(c.compress, big)


def everything():
    return [*hash_all(), *compress_all(), *errors()]


expected = everything()
got = [None, None]


def work(n):
    got[n] = everything()


threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
differ = sum(theirs != mine for results in got for theirs, mine in zip(results, expected, strict=True))
print(f"{2 * len(expected)} results, {differ} differ")
