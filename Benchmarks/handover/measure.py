"""Runs a command and prints one line of a table: a name, CPU seconds, peak memory in MiB, megabytes of a file or folder.

    measure.py NAME PATH COMMAND ...
"""

import os
import resource
import subprocess
import sys


def size(path):
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(top, name)) for top, _, names in os.walk(path) for name in names)


name, path, *command = sys.argv[1:]
done = subprocess.run(command, stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"| {name} | {used.ru_utime + used.ru_stime:.1f} | {used.ru_maxrss / 1024:.0f} | {size(path) / 1e6:.1f} |", flush=True)
sys.exit(done.returncode)
