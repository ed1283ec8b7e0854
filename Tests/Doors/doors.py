#!/usr/bin/env python3
"""Runs every reader on files that point elsewhere, where a listener would hear any question, and on files of every format in a
network that leads nowhere, where they must give what they give with one.

Usage: doors.py PLANNER [FOLDER]. Needs ogr2ogr, and a system that lets a user make network namespaces (unshare -rn); ends with 1
where somebody was asked, or a reading differs."""
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading

PORT = 18765
HERE = os.path.dirname(os.path.abspath(__file__))
COUNTY = os.path.join(HERE, "..", "..", "GeoData", "shili")
ENDINGS = ["gpkg", "geojson", "json", "xlsx", "ods", "xls", "shp", "dbf", "kml", "kmz", "gml", "fgb", "tab", "mif", "csv", "zip"]
FORMATS = {"gpkg": "GPKG", "geojson": "GeoJSON", "shp": "ESRI Shapefile", "fgb": "FlatGeobuf", "kml": "LIBKML", "gml": "GML",
           "tab": "MapInfo File", "gdb": "OpenFileGDB"}


class Listener(threading.Thread):
    """Counts who speaks to the port, and answers nothing."""

    def __init__(self):
        super().__init__(daemon=True)
        self.heard = []
        self.server = socket.create_server(("127.0.0.1", PORT), backlog=64)

    def run(self):
        while True:
            caller, _ = self.server.accept()
            caller.settimeout(1)
            try:
                self.heard.append(caller.recv(200).split(b"\r\n")[0].decode(errors="replace"))
            except OSError:
                self.heard.append("(no word)")
            caller.close()


def hostile(folder):
    """Files under every name that ask for something else, and names that are no files."""
    at = f"http://127.0.0.1:{PORT}"
    source = f"<OGRVRTDataSource><OGRVRTLayer name='a'><SrcDataSource>{{}}</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"
    texts = {
        "vrt": source.format(f"/vsicurl/{at}/a.geojson"), "file": source.format("/etc/hosts"),
        "wfs": f"<OGRWFSDataSource><URL>{at}/wfs</URL></OGRWFSDataSource>",
        "csw": f"<OGRCSWDataSource><URL>{at}/csw</URL></OGRCSWDataSource>",
        "link": f"<kml xmlns='http://www.opengis.net/kml/2.2'><Document><NetworkLink><Link><href>{at}/a.kml</href></Link>"
                "</NetworkLink></Document></kml>",
        "crs": '{"type":"FeatureCollection","crs":{"type":"link","properties":{"href":"%s/crs"}},"features":[{"type":"Feature",'
               '"properties":{"ZLDWDM":"990101001001"},"geometry":{"type":"Polygon","coordinates":[[[120,29],[120.1,29],'
               '[120.1,29.1],[120,29]]]}}]}' % at,
    }
    for name, text in texts.items():
        for ending in ENDINGS:
            path = os.path.join(folder, f"{name}.{ending}")
            with open(path, "w") as file:
                file.write(text)
            yield path
    for prefix in ["WFS:", "OAPIF:", "CSW:", "ES:", "NGW:", "GMLAS:", "OGCAPI:", "GeoJSON:", "ESRIJSON:", "/vsicurl/", ""]:
        yield f"{prefix}{at}/a.geojson"
    yield f"MYSQL:a,host=127.0.0.1,port={PORT}"
    yield f"MSSQL:server=127.0.0.1,{PORT};database=a"


def scenario(folder, villages, table):
    path = os.path.join(folder, "scenario.yaml")
    with open(path, "w") as file:
        file.write(f"""schema: "1.1"
name: doors
data:
  county_code: "990101"
  county_name: 示例县
  villages: {{path: "{villages}", code_field: ZLDWDM, name_field: ZLDWMC, code_take: 12}}
  tables: [{{path: "{table}", join: [village_code]}}]
""")
    return path


def check(planner, path):
    run = subprocess.run([planner, "adjacency", path, "--lang", "en"], capture_output=True, text=True, timeout=120)
    return run.returncode, run.stdout


def inside(planner, folder):
    """In a network of its own, with nothing but the listener."""
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    listener = Listener()
    listener.start()
    bad = 0
    village, table = (os.path.join(COUNTY, "data", name) for name in ["villages.gpkg", "行政村基本情况表.xlsx"])
    asked = 0
    for path in hostile(folder):
        for as_table in [False, True]:
            code, _ = check(planner, scenario(folder, village if as_table else path, path if as_table else table))
            asked += 1
            if code == 0:
                bad += 1
                print(f"read all the same: {path}")
            if code not in (0, 2, 65, 66, 78):
                bad += 1
                print(f"ended with {code}: {path}")
    print(f"{asked} readings of files that point elsewhere; the listener heard {len(listener.heard)}")
    for line in listener.heard:
        print(f"  heard: {line}")
    return bad + len(listener.heard)


def formats(folder):
    """The bundled county in every format."""
    source = os.path.join(COUNTY, "data", "villages.gpkg")
    for ending, driver in FORMATS.items():
        path = os.path.join(folder, f"whole.{ending}")
        more = ["-t_srs", "EPSG:4326"] if ending == "kml" else []
        more += ["-lco", "ENCODING=UTF-8"] if ending in ("shp", "tab") else []
        made = subprocess.run(["ogr2ogr", "-q", "-f", driver, *more, path, source], capture_output=True)
        if made.returncode == 0:
            yield ending, path
    shutil.make_archive(os.path.join(folder, "whole"), "zip", folder, "whole.gpkg")
    yield "zip", os.path.join(folder, "whole.zip")


def main():
    planner = os.path.abspath(sys.argv[1])
    if len(sys.argv) > 2:
        sys.exit(1 if inside(planner, sys.argv[2]) else 0)
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        own = ["unshare", "-rn", sys.executable, os.path.abspath(__file__), planner, folder]
        bad += subprocess.run(own).returncode
        table = os.path.join(COUNTY, "data", "行政村基本情况表.xlsx")
        for ending, path in formats(folder):
            made = scenario(folder, path, table)
            with_net = check(planner, made)
            run = subprocess.run(["unshare", "-rn", planner, "adjacency", made, "--lang", "en"], capture_output=True, text=True)
            same = with_net == (run.returncode, run.stdout)
            bad += not same
            lines = len(run.stdout.splitlines())
            print(f"{ending}: {'the same' if same else 'DIFFERENT'} without a network (code {run.returncode}, {lines} lines)")
    sys.exit(1 if bad else 0)


main()
