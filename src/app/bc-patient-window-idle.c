/* The patient screen with nobody before it: a warning, the reset that forgets the visitor, the gallery.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-window-private.h"

#include <glib/gi18n.h>

#include "bc-patient-blocks.h"
#include "bc-patient-stories.h"

#define GALLERY_SLIDE_US (12 * G_USEC_PER_SEC)

static void
hide_gallery (BcPatientWindow *self)
{
  self->gallery_since = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->cover), FALSE);
  bc_patient_window_clear (self->cover);
}

static void
show_gallery (BcPatientWindow *self, gint64 now)
{
  BcPatientRoom room = bc_patient_window_make_room (self);

  self->gallery_since = now;
  bc_patient_window_clear (self->cover);
  gtk_box_append (self->cover, bc_patient_gallery_new (&room, self->gallery_number++));
  gtk_widget_set_visible (GTK_WIDGET (self->cover), TRUE);
}

static void
hide_warning (BcPatientWindow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->warning), FALSE);
  bc_patient_window_clear (self->warning);
  self->countdown = NULL;
}

static void
show_warning (BcPatientWindow *self, int seconds)
{
  /* Translators: the patient screen is about to forget what was touched */
  g_autofree char *text = g_strdup_printf (
      ngettext ("Starting again in %d second.", "Starting again in %d seconds.", (gulong)seconds), seconds);

  if (self->countdown == NULL)
    {
      gtk_box_append (self->warning, bc_patient_blocks_title (_ ("Are you still there?")));
      gtk_box_append (self->warning, bc_patient_blocks_heading (_ ("Touch anywhere to go on.")));
      self->countdown = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign", 0.0, NULL);
      gtk_box_append (self->warning, self->countdown);
      gtk_widget_set_visible (GTK_WIDGET (self->warning), TRUE);
    }
  gtk_label_set_text (GTK_LABEL (self->countdown), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->countdown), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* What somebody copied elsewhere, or dropped, must not meet the next visitor. */
static void
clear_clipboards (BcPatientWindow *self)
{
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL);
  gdk_clipboard_set_content (gtk_widget_get_primary_clipboard (GTK_WIDGET (self)), NULL);
}

static void
reset (BcPatientWindow *self)
{
  bc_patient_window_stop_playing (self);
  hide_warning (self);
  bc_patient_window_hide_gate (self);
  bc_patient_printing_forget (self->printing);
  self->large_text = bc_settings_get_boolean (self->settings, "patient-large-text");
  if (self->languages != NULL)
    bc_patient_window_speak (self, self->first_language);
  if (self->mode == BC_PATIENT_ALONE)
    clear_clipboards (self);
  bc_patient_window_update_unit (self);
  bc_patient_visit_reset (self->visit);
}

static gboolean
is_untouched (BcPatientWindow *self)
{
  return bc_patient_visit_is_pristine (self->visit) && bc_patient_printing_get_n_printed (self->printing) == 0 &&
         !bc_patient_printing_is_busy (self->printing) && g_strcmp0 (self->language, self->first_language) == 0 &&
         self->large_text == bc_settings_get_boolean (self->settings, "patient-large-text");
}

static void
look_after_gallery (BcPatientWindow *self, gint64 now)
{
  gint64 wait = (gint64)bc_settings_get_int (self->settings, "patient-gallery-seconds") * G_USEC_PER_SEC;

  if (wait == 0 || gtk_widget_get_visible (GTK_WIDGET (self->gate)))
    return;
  if (self->gallery_since == 0 ? now - self->idle.touched >= wait : now - self->gallery_since >= GALLERY_SLIDE_US)
    show_gallery (self, now);
}

/**
 * bc_patient_window_look_at_clock:
 *
 * Does what is due: a timer calls it twice a second.
 */
void
bc_patient_window_look_at_clock (BcPatientWindow *self)
{
  gint64 now = bc_patient_window_get_now (self);

  if (bc_patient_window_look_after_long_press (self, now) || self->mode != BC_PATIENT_ALONE)
    return;
  if (is_untouched (self) && !gtk_widget_get_visible (GTK_WIDGET (self->gate)))
    {
      look_after_gallery (self, now);
      return;
    }
  switch (bc_idle_clock_ask (&self->idle, now))
    {
    case BC_IDLE_WARNING:
      show_warning (self, bc_idle_clock_count_down (&self->idle, now));
      break;
    case BC_IDLE_OVER:
      reset (self);
      break;
    case BC_IDLE_BUSY:
    default:
      break;
    }
}

gboolean
bc_patient_window_is_warning (BcPatientWindow *self)
{
  return self->countdown != NULL;
}

gboolean
bc_patient_window_shows_gallery (BcPatientWindow *self)
{
  return self->gallery_since != 0;
}

/* Somebody is there. Returns whether the touch was only for the warning or the gallery. */
gboolean
bc_patient_window_notice_visitor (BcPatientWindow *self)
{
  gboolean spent = self->countdown != NULL || self->gallery_since != 0;

  bc_idle_clock_touch (&self->idle, bc_patient_window_get_now (self));
  if (spent)
    {
      hide_warning (self);
      hide_gallery (self);
    }
  return spent;
}
