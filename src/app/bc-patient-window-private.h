/* The patient window from inside: its parts are split over bc-patient-window.c, -input.c, -idle.c and -actions.c.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-idle-clock.h"
#include "bc-language.h"
#include "bc-patient-room.h"
#include "bc-patient-window.h"

G_BEGIN_DECLS

struct _BcPatientWindow
{
  GtkWindow parent_instance;

  GtkBox *place;
  GtkBox *bar;
  GtkBox *cover;
  GtkBox *warning;
  GtkBox *gate;
  GtkOverlay *layers;
  BcPatientPrinting *printing; /* borrowed child */

  BcPatientVisit *visit; /* owned */
  BcFigureSet *figures;  /* owned */
  BcSettings *settings;  /* owned */
  BcPatientMode mode;
  char *drawings;
  BcHitMap *maps[BC_PATIENT_N_FIGURES]; /* owned; NULL: the figure cannot be touched */
  GtkWidget *start;                     /* owned: the first page, kept; NULL: to be built anew */

  GtkCssProvider *css; /* owned; lives on the display */
  char *css_class;
  double unit;
  gboolean large_text;

  BcLanguageSwitch *languages; /* NULL: there is nothing to choose */
  GStrv language_ids;
  char *language;       /* that is spoken */
  char *first_language; /* that a reset returns to */

  BcIdleClock idle;
  BcPatientClock clock;
  gpointer clock_data;
  guint clock_timer;
  GtkWidget *countdown; /* borrowed child of the warning */
  gint64 gallery_since; /* 0: no gallery */
  guint gallery_number;

  gboolean playing;
  guint play_timer;
  gint64 pressed_since; /* the long press; 0: none */
  guint rebuild;        /* idle source */
  double pointer_x;
  double pointer_y;
};

gint64 bc_patient_window_get_now (BcPatientWindow *self);
BcPatientRoom bc_patient_window_make_room (BcPatientWindow *self);
void bc_patient_window_clear (GtkBox *box);
void bc_patient_window_rebuild_soon (BcPatientWindow *self);
void bc_patient_window_update_unit (BcPatientWindow *self);
void bc_patient_window_speak (BcPatientWindow *self, const char *language);

void bc_patient_window_add_controllers (BcPatientWindow *self);
void bc_patient_window_hide_gate (BcPatientWindow *self);
void bc_patient_window_leave (BcPatientWindow *self);
gboolean bc_patient_window_look_after_long_press (BcPatientWindow *self, gint64 now);

/* Returns whether the touch was only for the warning or the gallery. */
gboolean bc_patient_window_notice_visitor (BcPatientWindow *self);

void bc_patient_window_install_actions (GtkWidgetClass *widget_class);
void bc_patient_window_stop_playing (BcPatientWindow *self);

G_END_DECLS
