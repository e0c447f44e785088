/* What the states of the tour share.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure-set.h"
#include "bc-session.h"
#include "bc-settings.h"

G_BEGIN_DECLS

typedef struct
{
  const char *folder;
  int width;
  int height;
  int scale;
  char **wanted; /* names of states; empty: all */
  GtkApplication *application;
  BcSettings *settings;
  GPtrArray *problems;
  BcAtlas *atlas;
  BcFigureSet *figures;
  BcSession *session;
  BcSelection *selection;
  GtkWidget *window;
  GtkWidget *other; /* a second window of the state at hand */
} Tour;

typedef struct
{
  const char *name;
  void (*enter) (Tour *tour);
  void (*leave) (Tour *tour); /* NULL: clearing is enough */
} TourState;

extern const TourState tour_states[]; /* ends with a NULL name */

void tour_settle (Tour *tour);
void tour_clear (Tour *tour);
void tour_fill_screen (Tour *tour, GtkWidget *window);
void tour_activate (Tour *tour, const char *action, const char *target);
GtkWidget *tour_find_in (GtkWidget *widget, GType type);

G_END_DECLS
