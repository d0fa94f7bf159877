"""SQLite FTS5 as a child of eval/peers.

It reads one JSON object a line and answers with one; protocol.go in the folder above says
what they hold. All work is done on this thread, but for Python itself by SQLite.

The text is in an ordinary table, "passage"; two FTS5 tables index it without a copy: "stem"
(porter over unicode61; FTS5 has no stop words) for words, "exact" (unicode61) for phrases,
prefixes and near words. FTS5 has no facets and no fuzzy words; both are left out.
"""

import json
import os
import sqlite3
import sys
import time

FILE = "fts5.db"


def main():
    peer = Peer()
    for line in sys.stdin:
        try:
            ask = json.loads(line)
            answer = {"build": build, "open": peer.open, "query": peer.query}[ask["do"]](ask)
        except Exception as e:  # the parent decides what an error means
            answer = {"error": repr(e)}
        print(json.dumps(answer), flush=True)


def build(ask):
    clock = Clock()
    os.makedirs(ask["dir"], exist_ok=True)
    db = sqlite3.connect(os.path.join(ask["dir"], FILE), isolation_level=None)
    db.executescript(
        """
        PRAGMA journal_mode = OFF;
        PRAGMA synchronous = OFF;
        CREATE TABLE passage (id INTEGER PRIMARY KEY, text TEXT);
        CREATE TABLE chosen (facet TEXT, value TEXT, passage INTEGER, PRIMARY KEY (facet, value, passage)) WITHOUT ROWID;
        CREATE VIRTUAL TABLE stem USING fts5 (text, content = 'passage', content_rowid = 'id', tokenize = 'porter unicode61');
        CREATE VIRTUAL TABLE exact USING fts5 (text, content = 'passage', content_rowid = 'id', tokenize = 'unicode61');
        BEGIN;
        """
    )
    with open(ask["passages"], encoding="utf-8") as lines:
        for id, line in enumerate(lines, 1):
            p = json.loads(line)
            db.execute("INSERT INTO passage VALUES (?, ?)", (id, p["text"]))
            for table in ("stem", "exact"):
                db.execute(f"INSERT INTO {table} (rowid, text) VALUES (?, ?)", (id, p["text"]))
            for facet in ("delegation", "year"):
                for value in p.get(facet) or []:
                    db.execute("INSERT INTO chosen VALUES (?, ?, ?)", (facet, value, id))
    for table in ("stem", "exact"):
        db.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
    db.execute("COMMIT")
    db.close()
    return clock.stop({"bytes": os.path.getsize(os.path.join(ask["dir"], FILE))})


class Peer:
    def open(self, ask):
        clock = Clock()
        self.db = sqlite3.connect(f"file:{os.path.join(ask['dir'], FILE)}?mode=ro", uri=True)
        self.db.execute("PRAGMA mmap_size = 4294967296")
        (n,) = self.db.execute("SELECT max(id) FROM passage").fetchone()
        return clock.stop({"segments": 1, "passages": n})

    def query(self, ask):
        clock = Clock()
        total, marks = self.find(ask)
        return clock.stop({"total": total, "marks": marks})

    def find(self, ask):
        if ask.get("facets"):
            raise ValueError("FTS5 has no facets")
        table = "stem" if ask["op"] in ("and", "or") else "exact"
        where, values = conditions(ask, table)
        what = f"highlight({table}, 0, '<b>', '</b>')" if ask.get("text") else f"{table}.rowid"
        rows = self.db.execute(
            f"SELECT {what} FROM {table} WHERE {where} ORDER BY rank LIMIT ?", values + [ask.get("size", 10)]
        ).fetchall()
        total = 0
        if ask.get("total"):  # FTS5 counts by a search of its own
            (total,) = self.db.execute(f"SELECT count(*) FROM {table} WHERE {where}", values).fetchone()
        marks = sum(text.count("<b>") for (text,) in rows) if ask.get("text") else 0
        return total, marks


def conditions(ask, table):
    """conditions returns the WHERE clause of a query, and its values."""
    where, values = [f"{table} MATCH ?"], [match(ask)]
    # The + keeps SQLite from asking the FTS5 table anew for each passage that is chosen.
    choice = f"+{table}.rowid IN (SELECT passage FROM chosen WHERE facet = ? AND value %s)"
    for facet in ("delegation", "year"):
        chosen = ask.get(facet) or []
        if chosen:
            where.append(choice % ("IN (" + ", ".join("?" * len(chosen)) + ")"))
            values += [facet] + chosen
    if ask.get("from"):
        where.append(choice % "BETWEEN ? AND ?")
        values += ["year", str(ask["from"]), str(ask["to"])]
    return " AND ".join(where), values


def match(ask):
    """match writes the words in FTS5's query language."""
    words = [f'"{w}"' for w in ask["terms"]]
    op = ask["op"]
    if op == "and":
        return " AND ".join(words)
    if op == "or":
        return " OR ".join(words)
    if op == "phrase":
        return " + ".join(words)
    if op == "prefix":
        return words[0] + " *"
    if op == "near":
        return f"NEAR({' '.join(words)}, {ask['distance'] - 1})"
    raise ValueError(f"FTS5 has no query of kind {op}")


class Clock:
    """Clock measures CPU time of this thread and of the process, and wall time."""

    def __init__(self):
        self.wall = time.perf_counter_ns()
        self.process = time.process_time_ns()
        self.thread = time.thread_time_ns()

    def stop(self, answer):
        """stop adds the times, in nanoseconds, to an answer."""
        answer["cpu_ns"] = time.thread_time_ns() - self.thread
        answer["process_ns"] = time.process_time_ns() - self.process
        answer["wall_ns"] = time.perf_counter_ns() - self.wall
        return answer


main()
