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

/* In the order in which a user may meet them; each list ends with a NULL name. */
extern const TourState tour_answer_states[];
extern const TourState tour_figure_states[];
extern const TourState tour_window_states[];

void tour_settle (Tour *tour);
void tour_fill_screen (Tour *tour, GtkWidget *window);
void tour_activate (Tour *tour, const char *action, const char *target);
GtkWidget *tour_find_in (GtkWidget *widget, GType type);

void tour_clear (Tour *tour);
void tour_mark (Tour *tour, const char *word);
void tour_show_muscle (Tour *tour, const char *id);
void tour_set_state (Tour *tour, const char *action, GVariant *state);
void tour_show_reading (Tour *tour);
void tour_search (Tour *tour, const char *words);
void tour_close_popovers (Tour *tour);

G_END_DECLS
