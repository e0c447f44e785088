/* What reaches the patient screen: keys and pointer, seen before any widget, and the clinician's way out.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-window-private.h"

#include <math.h>

#include "bc-patient-gate.h"

/* The clinician's way out of a locked screen: a long press on this corner (lower left), widget units. */
#define CORNER 110
#define LONG_PRESS_US (5 * G_USEC_PER_SEC)
/* A pointer that moves less than this is a table that shakes. */
#define STILL_DISTANCE 6.0
#define SCROLL_SHARE 0.8

void
bc_patient_window_hide_gate (BcPatientWindow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->gate), FALSE);
  bc_patient_window_clear (self->gate);
}

/* The way out */

void
bc_patient_window_leave (BcPatientWindow *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
gate_answered_cb (BcPatientGate *gate, gboolean open, BcPatientWindow *self)
{
  if (open)
    bc_patient_window_leave (self);
  else
    bc_patient_window_hide_gate (self);
}

static void
ask_to_leave (BcPatientWindow *self)
{
  g_autofree char *how = bc_settings_get_string (self->settings, "patient-exit");
  g_autofree char *pin = bc_settings_get_string (self->settings, "patient-pin");
  GtkWidget *gate;

  if (!bc_patient_window_is_locked (self) || !g_str_equal (how, "pin") || !bc_patient_gate_is_pin (pin))
    {
      bc_patient_window_leave (self);
      return;
    }
  bc_patient_window_hide_gate (self);
  gate = bc_patient_gate_new (pin);
  g_signal_connect_object (gate, "answered", G_CALLBACK (gate_answered_cb), self, 0);
  gtk_box_append (self->gate, gate);
  gtk_widget_set_visible (GTK_WIDGET (self->gate), TRUE);
}

static void
start_long_press (BcPatientWindow *self)
{
  if (self->pressed_since == 0)
    self->pressed_since = bc_patient_window_get_now (self);
}

static void
end_long_press (BcPatientWindow *self)
{
  self->pressed_since = 0;
}

/* Returns whether the press has lasted long enough: the screen may be gone then. */
gboolean
bc_patient_window_look_after_long_press (BcPatientWindow *self, gint64 now)
{
  if (self->pressed_since == 0 || now - self->pressed_since < LONG_PRESS_US)
    return FALSE;
  end_long_press (self);
  ask_to_leave (self);
  return TRUE;
}

/* Input: seen before any widget, to know that somebody is there and to keep what must not get through. */

static gboolean
is_in_corner (BcPatientWindow *self, double x, double y)
{
  return x < CORNER && y > gtk_widget_get_height (GTK_WIDGET (self)) - CORNER;
}

static void
find_scroller (GtkWidget *widget, GtkWidget **found)
{
  if (*found != NULL || !gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      GtkAdjustment *vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
      if (gtk_adjustment_get_upper (vertical) > gtk_adjustment_get_page_size (vertical))
        *found = widget;
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_scroller (child, found);
}

static void
scroll (BcPatientWindow *self, int pages)
{
  GtkWidget *scroller = NULL;
  GtkAdjustment *vertical;

  find_scroller (GTK_WIDGET (self->place), &scroller);
  if (scroller == NULL)
    return;
  vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (vertical, gtk_adjustment_get_value (vertical) +
                                          pages * SCROLL_SHARE * gtk_adjustment_get_page_size (vertical));
}

static gboolean
turn_by_key (BcPatientWindow *self, guint key)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (bc_patient_visit_get_page (self->visit) != BC_PATIENT_STORY)
    return GDK_EVENT_PROPAGATE;
  bc_patient_visit_turn (self->visit, (key == GDK_KEY_Right) != rtl ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
leave_by_key (BcPatientWindow *self)
{
  if (bc_patient_window_is_locked (self))
    start_long_press (self);
  else
    ask_to_leave (self);
}

static gboolean
type_pin (BcPatientWindow *self, guint key)
{
  GtkWidget *gate = gtk_widget_get_first_child (GTK_WIDGET (self->gate));
  guint32 character = gdk_keyval_to_unicode (key);

  if (gate == NULL || character > 127)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Escape)
    {
      bc_patient_window_hide_gate (self);
      return GDK_EVENT_STOP;
    }
  return bc_patient_gate_type (BC_PATIENT_GATE (gate), (char)character) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

/* Keys with Ctrl, Alt or Super belong to the desktop and to GTK's own tools: none gets further than this. */
static gboolean
press_with_modifier (BcPatientWindow *self, guint key, GdkModifierType state)
{
  if ((state & GDK_ALT_MASK) && key == GDK_KEY_Left)
    bc_patient_visit_go_back (self->visit);
  else if ((state & GDK_CONTROL_MASK) && key == GDK_KEY_p)
    bc_patient_printing_print (self->printing);
  else if ((state & GDK_CONTROL_MASK) && (key == GDK_KEY_q || key == GDK_KEY_w) && !bc_patient_window_is_locked (self))
    bc_patient_window_leave (self);
  return GDK_EVENT_STOP;
}

static gboolean
press_plain (BcPatientWindow *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_F11:
      leave_by_key (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
    case GDK_KEY_BackSpace:
      if (!bc_patient_printing_close (self->printing))
        bc_patient_visit_go_back (self->visit);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      bc_patient_visit_reset (self->visit);
      return GDK_EVENT_STOP;
    case GDK_KEY_F1:
      bc_patient_visit_go (self->visit, BC_PATIENT_HELP);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
      scroll (self, key == GDK_KEY_Page_Up ? -1 : 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      return turn_by_key (self, key);
    case GDK_KEY_F10:
    case GDK_KEY_Menu:
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, BcPatientWindow *self)
{
  if (bc_patient_window_notice_visitor (self))
    return GDK_EVENT_STOP;
  if (gtk_widget_get_visible (GTK_WIDGET (self->gate)) && type_pin (self, key) == GDK_EVENT_STOP)
    return GDK_EVENT_STOP;
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return press_with_modifier (self, key, state);
  return press_plain (self, key);
}

static void
key_released_cb (BcPatientWindow *self, guint key)
{
  if (key == GDK_KEY_F11)
    end_long_press (self);
}

static gboolean
pressed (BcPatientWindow *self, GdkEvent *event)
{
  GtkNative *native = GTK_NATIVE (self);
  double x, y, shift_x, shift_y;

  if (gdk_event_get_position (event, &x, &y))
    {
      gtk_native_get_surface_transform (native, &shift_x, &shift_y);
      if (is_in_corner (self, x - shift_x, y - shift_y))
        start_long_press (self);
    }
  return bc_patient_window_notice_visitor (self);
}

static void
moved (BcPatientWindow *self, GdkEvent *event)
{
  double x, y;

  if (!gdk_event_get_position (event, &x, &y) || hypot (x - self->pointer_x, y - self->pointer_y) < STILL_DISTANCE)
    return;
  self->pointer_x = x;
  self->pointer_y = y;
  bc_patient_window_notice_visitor (self);
}

static gboolean
event_cb (GtkEventControllerLegacy *controller, GdkEvent *event, BcPatientWindow *self)
{
  switch ((int)gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_TOUCH_BEGIN:
      return pressed (self, event);
    case GDK_BUTTON_RELEASE:
    case GDK_TOUCH_END:
    case GDK_TOUCH_CANCEL:
      end_long_press (self);
      return GDK_EVENT_PROPAGATE;
    case GDK_SCROLL:
    case GDK_TOUCH_UPDATE:
      bc_patient_window_notice_visitor (self);
      return GDK_EVENT_PROPAGATE;
    case GDK_MOTION_NOTIFY:
      moved (self, event);
      return GDK_EVENT_PROPAGATE;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

void
bc_patient_window_add_controllers (BcPatientWindow *self)
{
  GtkEventController *events = gtk_event_controller_legacy_new (), *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (events, "event", G_CALLBACK (event_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), events);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
