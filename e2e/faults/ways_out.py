"""Every way out that Python or JavaScript knows, one after another, to ADDRESS: a server that counts who comes."""

import asyncio
import socket
import urllib.request

import js
import pyodide_js
from pyodide.code import run_js
from pyodide.ffi import to_js
from pyodide.http import open_url, pyfetch

ADDRESS = "http://canary/"
HOST, PORT = ADDRESS.split("/")[2].split(":")


def options(**fields):
    return to_js(fields, dict_converter=js.Object.fromEntries)


def xhr():
    request = js.XMLHttpRequest.new()
    request.open("GET", ADDRESS + "xhr", False)
    request.send()


def lazy_file():
    fs = pyodide_js._module.FS
    node = fs.createLazyFile("/", "lazy", ADDRESS + "lazy", True, False)
    return node.contents.length


WAYS = {
    "fetch": lambda: js.fetch(ADDRESS + "fetch", options(mode="no-cors")),
    "xhr": xhr,
    "script": lambda: js.importScripts(ADDRESS + "script"),
    "socket": lambda: js.WebSocket.new(ADDRESS.replace("http", "ws") + "socket"),
    "events": lambda: js.EventSource.new(ADDRESS + "events"),
    "font": lambda: js.FontFace.new("Canary", f"url({ADDRESS}font)").load(),
    "import": lambda: js.Function.new(f"return import('{ADDRESS}import')")(),
    "timer": lambda: js.setTimeout(f"import('{ADDRESS}timer')", 0),
    "run_js": lambda: run_js(f"import('{ADDRESS}run_js')"),
    "constructor": lambda: to_js([]).constructor.constructor(f"return import('{ADDRESS}constructor')")(),
    "pyfetch": lambda: pyfetch(ADDRESS + "pyfetch"),
    "open_url": lambda: open_url(ADDRESS + "open_url"),
    "package": lambda: pyodide_js.loadPackage(ADDRESS + "package.whl"),
    "lazy": lazy_file,
    # Without any wall these lead nowhere: Python's sockets end in the engine, and workers have no beacons, images and peers.
    "urllib": lambda: urllib.request.urlopen(ADDRESS + "urllib", timeout=0.2),
    "python socket": lambda: socket.create_connection((HOST, int(PORT)), timeout=0.2),
    "worker": lambda: js.Worker.new(ADDRESS + "worker"),
    "beacon": lambda: js.navigator.sendBeacon(ADDRESS + "beacon"),
    "image": lambda: setattr(js.Image.new(), "src", ADDRESS + "image"),
    "peer": lambda: js.RTCPeerConnection.new(options(iceServers=[{"urls": "stun:" + HOST + ":" + PORT}])),
}


async def attempt(name, way):
    try:
        result = way()
        if asyncio.iscoroutine(result):
            await asyncio.wait_for(result, 0.2)
        print(name, "went")
    except BaseException:
        print(name, "refused")


async def main():
    for name, way in WAYS.items():
        await attempt(name, way)
    await asyncio.sleep(0.5)
    print("origin", js.self.origin)


asyncio.run(main())
