"""Checks answers of `planner explain` by other means: standard library only, nothing of the planner's search.

    python3 Benchmarks/why/answers.py PLANNER SCENARIO PLAN_FOLDER VILLAGE=CLUSTER [VILLAGE=CLUSTER ...]

The single move is made on assignment.csv; pieces, villages, population and Party members of both clusters are counted anew from
villages.geojson and edges.geojson and put beside the rules that the answer says it breaks. Where the answer names a loss, the moves
it names are made on the table, and `planner score` (the audit, apart from the search) has to find no broken hard rule and just
that loss. Ends with 1 when anything differs.
"""
import csv, json, os, subprocess, sys, tempfile

planner, scenario, folder, questions = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]
LIMITS = {"must.villages": (3, 12), "must.population": (3000, 20000), "must.party_members": (100, 10**9)}


def layer(name):
    with open(os.path.join(folder, name + ".geojson"), encoding="utf-8") as file:
        return [feature["properties"] for feature in json.load(file)["features"]]


villages = {v["village_code"]: v for v in layer("villages")}
near = {code: set() for code in villages}
for edge in layer("edges"):
    if edge["edge_kind"] == "pair":  # the line from a village to its lead, no border
        continue
    near[edge["from_code"]].add(edge["to_code"])
    near[edge["to_code"]].add(edge["from_code"])
with open(os.path.join(folder, "assignment.csv"), encoding="utf-8-sig", newline="") as file:
    table = {row["village_code"]: row for row in csv.DictReader(file)}
clusters = {row["cluster_id"]: row for row in table.values() if row["cluster_id"]}


def run(*arguments):
    done = subprocess.run([planner, *arguments, "--json", "--fail-on", "never"], capture_output=True, text=True)
    return json.loads(done.stdout)


def pieces(members):
    waiting, count = set(members), 0
    while waiting:
        count, stack = count + 1, [waiting.pop()]
        while stack:
            found = near[stack.pop()] & waiting
            waiting -= found
            stack += found
    return count


def broken(home, ids):
    """Keys of the rules that clusters break, of those counted here."""
    keys = set()
    for id in ids:
        members = [code for code, place in home.items() if place == id]
        if not members:
            continue
        if pieces(members) > 1:
            keys.add("must.connected")
        sums = {
            "must.villages": len(members),
            "must.population": sum(villages[code]["pop_registered"] for code in members),
            "must.party_members": sum(villages[code]["party_members"] for code in members),
        }
        keys |= {key for key, (low, high) in LIMITS.items() if not low <= sums[key] <= high}
    return keys


def judged(moves):
    rows = {code: dict(row) for code, row in table.items()}
    for codes, to, lead in moves:
        for code in codes:
            other = clusters.get(to or "")
            rows[code].update(
                cluster_id=to or "", cluster_name=other["cluster_name"] if other else "",
                role="" if rows[code]["role"] != "lead" or to != table[code]["cluster_id"] else "lead",
                lead_code=other["lead_code"] if other else "")
        if lead:
            for row in rows.values():
                if row["cluster_id"] == to:
                    row.update(lead_code=lead, role="lead" if row["village_code"] == lead else "member")
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8", newline="", delete=False) as file:
        writer = csv.DictWriter(file, list(next(iter(rows.values()))))
        writer.writeheader()
        writer.writerows(rows.values())
    try:
        return run("score", file.name, "--scenario", scenario, "--effort", "none")
    finally:
        os.unlink(file.name)


faults = 0


def check(what, told, found):
    global faults
    faults += told != found
    print(f"  {what}: told {told}, found {found}: {'ok' if told == found else 'DIFFERENT'}")


for question in questions:
    name, to = question.split("=")
    answer = run("explain", os.path.join(folder, "plan.json"), "--scenario", scenario, "--village", name, "--to", to,
                 "--effort", "none")
    why, code = answer["why_not"], answer["village_code"]
    source = table[code]["cluster_id"]
    print(f"{name} {source or '(left out)'} -> {to}")
    for text in why["text"]:
        print("    " + text["en"])
    home = {code: row["cluster_id"] for code, row in table.items()}
    home[code] = to
    counted = {"must.connected", *LIMITS}
    told = {rule["key"] for rule in why["breaks"] if not rule["broken_before"]} & counted
    check("rules the move alone breaks", sorted(told), sorted(broken(home, {source, to} - {""})))
    alone = judged([([code], to, None)])
    now = {v["key"] for v in alone["violations"] if v["hard"]}
    check("the same, by the audit", sorted({r["key"] for r in why["breaks"] if not r["broken_before"]}), sorted(now))
    if not why["breaks"]:
        check("loss", why["loss_micropoints"], why["score_micropoints"] - alone["value_micropoints"])
    elif why["repair"]:
        moves = [([code], to, None)] + [(m["villages"], m["to"], m["lead"]) for m in why["repair"]["moves"]]
        after = judged(moves)
        check("loss with the further moves", why["repair"]["loss_micropoints"],
              why["score_micropoints"] - after["value_micropoints"])
        check("hard rules broken", 0, sum(v["hard"] for v in after["violations"]))
sys.exit(1 if faults else 0)
