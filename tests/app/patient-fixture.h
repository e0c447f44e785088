/* What the tests of the patient screen share: a window over the shipped data with a clock of its own, and hands for it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-patient-window.h"

G_BEGIN_DECLS

#define SECOND G_USEC_PER_SEC
#define SCREEN_WIDTH 1920
#define SCREEN_HEIGHT 1080

/* Loaded once for all tests of a program: none of them changes it. */
typedef struct
{
  BcAtlas *atlas;
  BcFigureSet *figures;
} PatientData;

typedef struct
{
  BcAtlas *atlas;       /* borrowed */
  BcFigureSet *figures; /* borrowed */
  BcSettings *settings; /* owned */
  BcPatientWindow *window;
  BcPatientVisit *visit;
  gint64 now;
  gboolean destroyed;
} PatientFixture;

typedef gboolean (*PatientQuestion) (PatientFixture *fixture);
typedef void (*PatientVisitor) (GtkWidget *widget, gpointer data);

PatientData *patient_data_load (int *argc, char ***argv);
int patient_data_run (PatientData *data);

void patient_animate (gboolean animate);
void patient_set_up_closed (PatientFixture *fixture, gconstpointer data);
void patient_set_up (PatientFixture *fixture, gconstpointer data);
void patient_set_up_locked (PatientFixture *fixture, gconstpointer data);
void patient_tear_down (PatientFixture *fixture, gconstpointer data);
void patient_open (PatientFixture *fixture, BcPatientMode mode);

void patient_wait_until (PatientFixture *fixture, PatientQuestion question, const char *what);
void patient_settle (void);
void patient_walk (GtkWidget *widget, PatientVisitor visit, gpointer data);
char *patient_get_text (PatientFixture *fixture);
gboolean patient_shows (PatientFixture *fixture, const char *piece);
gboolean patient_is_laid_out (PatientFixture *fixture);
gboolean patient_is_destroyed (PatientFixture *fixture);
void patient_find_figure (GtkWidget *widget, gpointer figure);

void patient_act (PatientFixture *fixture, const char *action, GVariant *parameter);
void patient_touch (PatientFixture *fixture, const char *place);
gboolean patient_press_key (PatientFixture *fixture, guint key, GdkModifierType state);
void patient_wait_seconds (PatientFixture *fixture, int seconds);

G_END_DECLS
