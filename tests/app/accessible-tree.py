#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the program and looks at it as a screen reader does. Prints TAP.

Every region of both figures is a button with a name that carries its side, its pressed state follows the marks, and
its action marks it.
usage: accessible-tree.py PROGRAM"""
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

program = sys.argv[1]
number = 0


def report(ok, name, found=""):
    global number
    number += 1
    print(f'{"ok" if ok else "not ok"} {number} {name}{"" if ok else " # found: " + str(found)}', flush=True)


def wait_for(question, seconds=20):
    end = time.time() + seconds
    while time.time() < end:
        try:
            answer = question()
        except Exception:
            answer = None
        if answer:
            return answer
        time.sleep(0.1)
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


def find_figure(name):
    for node in walk(application):
        if node.name == name and node.childCount > 50:
            return node
    return None


def is_pressed(button):
    return button.getState().contains(pyatspi.STATE_PRESSED)


regions = json.loads(subprocess.check_output([program, "list", "regions", "--json"]))
process = subprocess.Popen([program], env=program_environment)
try:
    application = wait_for(find_application)
    report(application is not None, "the program is on the accessibility bus")
    for view, name in (("front", "Front"), ("back", "Back")):
        figure = wait_for(lambda: find_figure(name))
        report(figure is not None, f"the {view} figure is found by its name")
        if figure is None:
            continue
        buttons = [figure.getChildAtIndex(i) for i in range(figure.childCount)]
        names = [b.name for b in buttons]
        wrong_role = [b.name for b in buttons if b.getRole() not in (pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON)]
        report(not wrong_role, f"every region of the {view} figure is a button", wrong_role[:3])
        missing = []
        for region in regions:
            if view not in region["views"]:
                continue
            for side in ("Left: ", "Right: ") if region["sided"] else ("",):
                if not any(n.startswith(side + region["name"] + ",") for n in names):
                    missing.append(side + region["name"])
        report(not missing, f"every region of the {view} figure is listed with its side", missing)
        report(len(names) == len(set(names)), f"no two regions of the {view} figure have the same name")

    def missing_anywhere():
        """Regions that no button or row of the window names with their side."""
        names = [n.name for n in walk(application) if n.name]
        return [side + r["name"] for r in regions for side in (("Left: ", "Right: ") if r["sided"] else ("",))
                if not any(n == side + r["name"] or n.startswith(side + r["name"] + ",") for n in names)]

    report(wait_for(lambda: not missing_anywhere()), "every region of the atlas is in the tree with its side", missing_anywhere())

    figure = find_figure("Back")
    left = next(figure.getChildAtIndex(i) for i in range(figure.childCount) if figure.getChildAtIndex(i).name.startswith("Left: Upper calf"))
    right = next(figure.getChildAtIndex(i) for i in range(figure.childCount) if figure.getChildAtIndex(i).name.startswith("Right: Upper calf"))
    report(not is_pressed(left), "an unmarked region is not pressed")
    left.queryAction().doAction(0)
    report(wait_for(lambda: is_pressed(left)), "the action of a region marks it")
    report(not is_pressed(right), "the other side stays unmarked")
    best = json.loads(subprocess.check_output([program, "suggest", "calf-upper:left", "--json"]))["suggestions"][0]
    report(wait_for(lambda: any(n.name.startswith("1. " + best["name"]) for n in walk(application) if n.name)),
           "the first row of the answer is what 'suggest' says", best["name"])
finally:
    process.send_signal(signal.SIGTERM)
    process.wait(10)
print(f"1..{number}")
