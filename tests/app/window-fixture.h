/* What the tests of the window share: a window with the shipped data, and a main loop that comes to rest.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure-set.h"
#include "bc-session.h"

G_BEGIN_DECLS

typedef struct
{
  BcAtlas *atlas;
  BcFigureSet *figures;
  BcSession *session;
  BcSelection *selection;
  GPtrArray *problems;
  GtkWidget *window;
} WindowFixture;

typedef gboolean (*WindowQuestion) (WindowFixture *fixture);

void       window_fixture_init (int *argc, char ***argv);
void       window_fixture_set_up (WindowFixture *fixture, gconstpointer unused);
void       window_fixture_tear_down (WindowFixture *fixture, gconstpointer unused);
void       window_fixture_wait_until (WindowFixture *fixture, WindowQuestion question, const char *what);
void       window_fixture_settle (WindowFixture *fixture);
void       window_fixture_activate (WindowFixture *fixture, const char *action, const char *target);
GtkWidget *window_fixture_find (WindowFixture *fixture, GType type);
GtkWidget *window_fixture_find_in (GtkWidget *widget, GType type);
GtkWidget *window_fixture_find_region (GtkWidget *widget, const char *region, BcSide side);

G_END_DECLS
