#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk through the window on the accessibility bus, as a screen reader goes: the action of every region of front and
back marks it, the first row of the answer is what 'suggest' says, and choosing it opens its page. Prints TAP.
usage: walk-accessible.py PROGRAM"""
import json
import os
import signal
import subprocess
import sys
import time

# Warnings are fatal for the program under test, not for this reader of its tree.
program_environment = dict(os.environ)
os.environ.pop("G_DEBUG", None)

import pyatspi
from gi.repository import Atspi

PATIENCE_SECONDS = 20
# A busy machine answers late; less than a second, as usual, is too little.
REPLY_MILLISECONDS = 20000
PAUSE_SECONDS = 0.01
LIST_NAME = "Muscles that often send pain to the marked places"

Atspi.set_timeout(REPLY_MILLISECONDS, REPLY_MILLISECONDS)
program = sys.argv[1]
number = 0


def report(ok, name, found=""):
    global number
    number += 1
    print(f'{"ok" if ok else "not ok"} {number} {name}{"" if ok else " # found: " + str(found)}', flush=True)


def wait_for(question, seconds=PATIENCE_SECONDS):
    end = time.time() + seconds
    while time.time() < end:
        try:
            answer = question()
        except Exception:
            answer = None
        if answer:
            return answer
        time.sleep(PAUSE_SECONDS)
    return None


def walk(node):
    yield node
    for i in range(node.childCount):
        child = node.getChildAtIndex(i)
        if child is not None:
            yield from walk(child)


def find_application():
    desktop = pyatspi.Registry.getDesktop(0)
    for i in range(desktop.childCount):
        application = desktop.getChildAtIndex(i)
        if application is not None and "bodychart" in (application.name or "").lower():
            return application
    return None


def find(root, matches):
    return next((node for node in walk(root) if matches(node)), None)


def is_pressed(button):
    return button.getState().contains(pyatspi.STATE_PRESSED)


def spots_of(view):
    for region in regions:
        if view in region["views"]:
            for side in ("left", "right") if region["sided"] else ("",):
                prefix = {"left": "Left: ", "right": "Right: ", "": ""}[side]
                yield region["id"] + (":" + side if side else ""), prefix + region["name"]


def first_muscle(spot):
    answer = json.loads(subprocess.check_output([program, "suggest", spot, "--json", "--limit", "1"]))
    return answer["suggestions"][0] if answer["suggestions"] else None


def visit(spot, button):
    """None where all is well, else what is wrong."""
    expected = first_muscle(spot)
    if not is_pressed(button):  # a second press would take the mark back
        button.queryAction().doAction(0)
    if not wait_for(lambda: is_pressed(button)):
        return "its action does not mark it"
    if expected is None:
        return None if wait_for(lambda: heading.name == "No muscle pattern is recorded here") else heading.name
    start = "1. " + expected["name"]
    if not wait_for(lambda: muscles.getChildAtIndex(0).name.startswith(start)):
        return f'the first row is "{muscles.getChildAtIndex(0).name}", expected "{start}"'
    if not wait_for(lambda: muscles.querySelection().selectChild(0) or muscles.querySelection().isChildSelected(0)):
        return "its first row cannot be chosen"
    if not wait_for(lambda: title.name == expected["name"]):
        return f'the page is "{title.name}", expected "{expected["name"]}"'
    return None


regions = json.loads(subprocess.check_output([program, "list", "regions", "--json"]))
process = subprocess.Popen([program], env=program_environment)
try:
    application = wait_for(find_application)
    report(application is not None, "the program is on the accessibility bus")
    figures = {v: wait_for(lambda v=v: find(application, lambda n: n.name == v.capitalize() and n.childCount > 50)) for v in ("front", "back")}

    # one region is marked by hand, so that list and page are in the tree
    next(iter(figures["back"])).queryAction().doAction(0)
    muscles = wait_for(lambda: find(application, lambda n: n.name == LIST_NAME))
    report(muscles is not None, "the list of muscles is found by its name")
    heading = find(application, lambda n: n.name.endswith("send pain here") or n.name.endswith("sends pain here") or n.name.startswith("No muscle pattern"))
    page_name = wait_for(lambda: muscles.getChildAtIndex(0).name.split(". ", 1)[1].split(" (")[0].split(",")[0])
    title = wait_for(lambda: find(application, lambda n: n.name == page_name and n.getRole() == pyatspi.ROLE_HEADING))
    report(title is not None, "the page's title is found", page_name)

    for view, figure in figures.items():
        buttons = {figure.getChildAtIndex(i).name.rsplit(",", 1)[0]: figure.getChildAtIndex(i) for i in range(figure.childCount)}
        faults = []
        visited = 0
        for spot, name in spots_of(view):
            if name not in buttons:
                faults.append(f"{spot}: not on the figure")
                continue
            fault = visit(spot, buttons[name])
            visited += 1
            if fault:
                faults.append(f"{spot}: {fault}")
        report(not faults, f"all {visited} regions of the {view} figure are marked and answered as 'suggest' does", faults[:5])
        report(visited > 50, f"the walk saw the {view} figure", visited)
finally:
    process.send_signal(signal.SIGTERM)
    process.wait(10)
print(f"1..{number}")
