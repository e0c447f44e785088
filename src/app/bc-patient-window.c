/* The patient screen. It is no window of the application: the program's accelerators, menus and windows are out of its
   reach, and what it does not bind itself does nothing. It writes nothing: no draft, no recent file, no setting.

   Keys: Escape and Alt+Left go back, Home starts again, Page Up and Page Down move the words, left and right turn the
   slides, F1 tells when to get help, Ctrl+P prints; F11 leaves, held for five seconds while the screen is locked.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-window.h"

#include <math.h>

#include <glib/gi18n.h>

#include "bc-folders.h"
#include "bc-idle-clock.h"
#include "bc-language.h"
#include "bc-patient-answers.h"
#include "bc-patient-blocks.h"
#include "bc-patient-gate.h"
#include "bc-patient-muscle.h"
#include "bc-patient-pattern.h"
#include "bc-patient-printing.h"
#include "bc-patient-start.h"
#include "bc-patient-stories.h"

#define STYLE_RESOURCE "/io/github/bodychart/BodyChart/patient.css"
#define CLOCK_MS 500
#define GALLERY_SLIDE_US (12 * G_USEC_PER_SEC)
#define PLAY_MS 9000
/* The clinician's way out of a locked screen: a long press on this corner (lower left), widget units. */
#define CORNER 110
#define LONG_PRESS_US (5 * G_USEC_PER_SEC)
/* A pointer that moves less than this is a table that shakes. */
#define STILL_DISTANCE 6.0
#define LEAST_UNIT 15.0
#define SCROLL_SHARE 0.8

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

G_DEFINE_FINAL_TYPE (BcPatientWindow, bc_patient_window, GTK_TYPE_WINDOW)

static void rebuild_soon (BcPatientWindow *self);
static gboolean look_after_long_press (BcPatientWindow *self, gint64 now);

static gint64
get_now (BcPatientWindow *self)
{
  return self->clock != NULL ? self->clock (self->clock_data) : g_get_monotonic_time ();
}

/**
 * bc_patient_window_is_locked:
 *
 * Returns: whether leaving needs the clinician.
 */
gboolean
bc_patient_window_is_locked (BcPatientWindow *self)
{
  return self->mode == BC_PATIENT_ALONE && bc_settings_get_boolean (self->settings, "patient-locked");
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* Size of text: it follows the height of the window, and the visitor's wish. */

static void
write_style (BcPatientWindow *self)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (STYLE_RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *size = g_strdup_printf ("%d", (int)lround (self->unit));
  g_autofree char *text = g_strdup_printf ("window.%s { font-size: %spx; }\n%s", self->css_class, size,
                                           (const char *)g_bytes_get_data (bytes, NULL));

  gtk_css_provider_load_from_data (self->css, text, -1);
}

static void
update_unit (BcPatientWindow *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self)), width = gtk_widget_get_width (GTK_WIDGET (self));
  double room = MIN (height, width * 9.0 / 16.0);
  double unit = BC_PATIENT_TEXT_SIZE * (room > 0 ? room / BC_PATIENT_TEXT_HEIGHT : 1);

  if (self->large_text)
    unit *= BC_PATIENT_LARGE_TEXT;
  unit = MAX (round (unit), LEAST_UNIT);
  if (unit == self->unit)
    return;
  self->unit = unit;
  write_style (self);
  g_clear_object (&self->start);
  rebuild_soon (self);
}

/**
 * bc_patient_window_get_unit:
 *
 * Returns: the size of plain text, widget units.
 */
double
bc_patient_window_get_unit (BcPatientWindow *self)
{
  return self->unit;
}

/* Pages */

static BcPatientRoom
make_room (BcPatientWindow *self)
{
  return (BcPatientRoom){ self->visit,    self->figures,
                          self->settings, (const BcHitMap *const *)self->maps,
                          self->drawings, (const char *const *)(self->languages != NULL ? self->language_ids : NULL),
                          self->language, self->unit };
}

static GtkWidget *
new_page (BcPatientWindow *self, const BcPatientRoom *room)
{
  switch (bc_patient_visit_get_page (self->visit))
    {
    case BC_PATIENT_CHECK:
      return bc_patient_check_new (room);
    case BC_PATIENT_ANSWERS:
      return bc_patient_answers_new (room);
    case BC_PATIENT_MUSCLE:
      return bc_patient_muscle_new (room);
    case BC_PATIENT_LIBRARY:
      return bc_patient_library_new (room);
    case BC_PATIENT_STORY:
      return bc_patient_story_new (room, self->playing);
    case BC_PATIENT_HELP:
      return bc_patient_help_new (room);
    case BC_PATIENT_START:
    default:
      if (self->start == NULL)
        self->start = g_object_ref_sink (bc_patient_start_new (room));
      return self->start;
    }
}

static void
add_bar_button (BcPatientWindow *self, const char *text, const char *action, const char *css_class)
{
  GtkWidget *button = bc_patient_blocks_button (text, action, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  gtk_box_append (self->bar, button);
}

static void
fill_bar (BcPatientWindow *self)
{
  GtkWidget *filler = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  BcPatientPage page = bc_patient_visit_get_page (self->visit);

  clear (self->bar);
  if (bc_patient_visit_can_go_back (self->visit))
    {
      /* Translators: to the page before, not a side of the body */
      add_bar_button (self, C_ ("patient screen", "Back"), "patient.back", NULL);
      add_bar_button (self, _ ("Start again"), "patient.home", NULL);
    }
  if (page != BC_PATIENT_LIBRARY && page != BC_PATIENT_STORY && page != BC_PATIENT_START)
    add_bar_button (self, _ ("Stories"), "patient.stories", NULL);
  gtk_widget_set_hexpand (filler, TRUE);
  gtk_box_append (self->bar, filler);
  if (bc_patient_printing_is_offered (self->printing))
    add_bar_button (self, _ ("Print this page"), "patient.print", NULL);
  add_bar_button (self, self->large_text ? _ ("Smaller text") : _ ("Larger text"), "patient.text-size", NULL);
  if (page != BC_PATIENT_HELP)
    add_bar_button (self, _ ("When to get help"), "patient.help", "help");
}

static void
stop_playing (BcPatientWindow *self)
{
  self->playing = FALSE;
  g_clear_handle_id (&self->play_timer, g_source_remove);
}

static void
rebuild (BcPatientWindow *self)
{
  BcPatientRoom room = make_room (self);

  g_clear_handle_id (&self->rebuild, g_source_remove);
  if (bc_patient_visit_get_page (self->visit) != BC_PATIENT_STORY)
    stop_playing (self);
  bc_patient_printing_close (self->printing);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  clear (self->place);
  gtk_box_append (self->place, new_page (self, &room));
  fill_bar (self);
}

static gboolean
rebuild_cb (gpointer window)
{
  BC_PATIENT_WINDOW (window)->rebuild = 0;
  rebuild (window);
  return G_SOURCE_REMOVE;
}

/* Not at once: the button that asks for it is on the page that goes. */
static void
rebuild_soon (BcPatientWindow *self)
{
  if (self->rebuild == 0)
    self->rebuild = g_idle_add_full (G_PRIORITY_HIGH_IDLE, rebuild_cb, self, NULL);
}

/* Languages */

static void
speak (BcPatientWindow *self, const char *language)
{
  if (self->languages == NULL || g_strcmp0 (self->language, language) == 0)
    return;
  bc_language_switch_set (self->languages, language);
  g_free (self->language);
  self->language = g_strdup (language);
  gtk_widget_set_default_direction (bc_language_is_right_to_left (language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  g_clear_object (&self->start);
  rebuild_soon (self);
}

/* Reset, warning and gallery */

static void
hide_gallery (BcPatientWindow *self)
{
  self->gallery_since = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->cover), FALSE);
  clear (self->cover);
}

static void
show_gallery (BcPatientWindow *self, gint64 now)
{
  BcPatientRoom room = make_room (self);

  self->gallery_since = now;
  clear (self->cover);
  gtk_box_append (self->cover, bc_patient_gallery_new (&room, self->gallery_number++));
  gtk_widget_set_visible (GTK_WIDGET (self->cover), TRUE);
}

static void
hide_warning (BcPatientWindow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->warning), FALSE);
  clear (self->warning);
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
      self->countdown = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
      gtk_box_append (self->warning, self->countdown);
      gtk_widget_set_visible (GTK_WIDGET (self->warning), TRUE);
    }
  gtk_label_set_text (GTK_LABEL (self->countdown), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->countdown), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
hide_gate (BcPatientWindow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->gate), FALSE);
  clear (self->gate);
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
  stop_playing (self);
  hide_warning (self);
  hide_gate (self);
  bc_patient_printing_forget (self->printing);
  self->large_text = bc_settings_get_boolean (self->settings, "patient-large-text");
  if (self->languages != NULL)
    speak (self, self->first_language);
  if (self->mode == BC_PATIENT_ALONE)
    clear_clipboards (self);
  update_unit (self);
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
  gint64 now = get_now (self);

  if (look_after_long_press (self, now) || self->mode != BC_PATIENT_ALONE)
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

static gboolean
clock_cb (gpointer window)
{
  bc_patient_window_look_at_clock (window);
  return G_SOURCE_CONTINUE;
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
static gboolean
notice_visitor (BcPatientWindow *self)
{
  gboolean spent = self->countdown != NULL || self->gallery_since != 0;

  bc_idle_clock_touch (&self->idle, get_now (self));
  if (spent)
    {
      hide_warning (self);
      hide_gallery (self);
    }
  return spent;
}

/* The way out */

static void
leave (BcPatientWindow *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
gate_answered_cb (BcPatientGate *gate, gboolean open, BcPatientWindow *self)
{
  if (open)
    leave (self);
  else
    hide_gate (self);
}

static void
ask_to_leave (BcPatientWindow *self)
{
  g_autofree char *how = bc_settings_get_string (self->settings, "patient-exit");
  g_autofree char *pin = bc_settings_get_string (self->settings, "patient-pin");
  GtkWidget *gate;

  if (!bc_patient_window_is_locked (self) || !g_str_equal (how, "pin") || !bc_patient_gate_is_pin (pin))
    {
      leave (self);
      return;
    }
  hide_gate (self);
  gate = bc_patient_gate_new (pin);
  g_signal_connect_object (gate, "answered", G_CALLBACK (gate_answered_cb), self, 0);
  gtk_box_append (self->gate, gate);
  gtk_widget_set_visible (GTK_WIDGET (self->gate), TRUE);
}

static void
start_long_press (BcPatientWindow *self)
{
  if (self->pressed_since == 0)
    self->pressed_since = get_now (self);
}

static void
end_long_press (BcPatientWindow *self)
{
  self->pressed_since = 0;
}

/* Returns whether the press has lasted long enough: the screen may be gone then. */
static gboolean
look_after_long_press (BcPatientWindow *self, gint64 now)
{
  if (self->pressed_since == 0 || now - self->pressed_since < LONG_PRESS_US)
    return FALSE;
  end_long_press (self);
  ask_to_leave (self);
  return TRUE;
}

static gboolean
bc_patient_window_close_request (GtkWindow *window)
{
  if (bc_patient_window_is_locked (BC_PATIENT_WINDOW (window)))
    return TRUE;
  return GTK_WINDOW_CLASS (bc_patient_window_parent_class)->close_request (window);
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
      hide_gate (self);
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
    leave (self);
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
  if (notice_visitor (self))
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
  return notice_visitor (self);
}

static void
moved (BcPatientWindow *self, GdkEvent *event)
{
  double x, y;

  if (!gdk_event_get_position (event, &x, &y) || hypot (x - self->pointer_x, y - self->pointer_y) < STILL_DISTANCE)
    return;
  self->pointer_x = x;
  self->pointer_y = y;
  notice_visitor (self);
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
      notice_visitor (self);
      return GDK_EVENT_PROPAGATE;
    case GDK_MOTION_NOTIFY:
      moved (self, event);
      return GDK_EVENT_PROPAGATE;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Actions */

static void
go_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcPatientVisit *visit = BC_PATIENT_WINDOW (widget)->visit;

  if (g_str_equal (action, "patient.back"))
    bc_patient_visit_go_back (visit);
  else if (g_str_equal (action, "patient.home"))
    bc_patient_visit_reset (visit);
  else if (g_str_equal (action, "patient.stories"))
    bc_patient_visit_go (visit, BC_PATIENT_LIBRARY);
  else if (g_str_equal (action, "patient.help"))
    bc_patient_visit_go (visit, BC_PATIENT_HELP);
  else if (g_str_equal (action, "patient.go-on"))
    bc_patient_visit_go_on (visit);
}

static void
place_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcPatientVisit *visit = BC_PATIENT_WINDOW (widget)->visit;
  BcPlace place;
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));

  if (!bc_place_parse (bc_session_get_atlas (bc_patient_visit_get_session (visit)),
                       g_variant_get_string (parameter, NULL), &place, NULL))
    return;
  bc_place_list_spots (&place, spots);
  if (spots->len > 0)
    bc_patient_visit_touch (visit, &g_array_index (spots, BcSpot, 0));
}

static void
muscle_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcPatientVisit *visit = BC_PATIENT_WINDOW (widget)->visit;
  GPtrArray *suggestions = bc_session_get_ranking (bc_patient_visit_get_session (visit))->suggestions;
  guint index = g_variant_get_uint32 (parameter);

  if (index < suggestions->len)
    {
      const BcSuggestion *suggestion = g_ptr_array_index (suggestions, index);
      bc_patient_visit_choose (visit, suggestion->muscle, suggestion->sides);
    }
}

static void
story_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcPatientVisit *visit = BC_PATIENT_WINDOW (widget)->visit;
  const BcStory *story = bc_stories_find (bc_patient_visit_get_stories (visit), g_variant_get_string (parameter, NULL));

  if (story != NULL)
    bc_patient_visit_open_story (visit, story);
}

static gboolean
play_on_cb (gpointer window)
{
  BcPatientWindow *self = window;

  /* who watches is there, even without touching anything */
  bc_idle_clock_touch (&self->idle, get_now (self));
  if (bc_patient_visit_turn (self->visit, 1))
    return G_SOURCE_CONTINUE;
  self->play_timer = 0;
  stop_playing (self);
  rebuild_soon (self);
  return G_SOURCE_REMOVE;
}

static void
play_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcPatientWindow *self = BC_PATIENT_WINDOW (widget);
  gboolean play = !self->playing;

  stop_playing (self);
  if (play && bc_patient_visit_get_page (self->visit) == BC_PATIENT_STORY)
    {
      self->playing = TRUE;
      self->play_timer = g_timeout_add (PLAY_MS, play_on_cb, self);
    }
  rebuild_soon (self);
}

static void
turn_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bc_patient_visit_turn (BC_PATIENT_WINDOW (widget)->visit, g_str_equal (action, "patient.next") ? 1 : -1);
}

static void
find_pattern (GtkWidget *widget, BcPatientPattern **found)
{
  if (BC_IS_PATIENT_PATTERN (widget))
    *found = BC_PATIENT_PATTERN (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && *found == NULL;
       child = gtk_widget_get_next_sibling (child))
    find_pattern (child, found);
}

static void
replay_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcPatientPattern *pattern = NULL;

  find_pattern (GTK_WIDGET (BC_PATIENT_WINDOW (widget)->place), &pattern);
  if (pattern != NULL)
    bc_patient_pattern_replay (pattern);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bc_patient_printing_print (BC_PATIENT_WINDOW (widget)->printing);
}

static void
text_size_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcPatientWindow *self = BC_PATIENT_WINDOW (widget);

  self->large_text = !self->large_text;
  update_unit (self);
  rebuild_soon (self);
}

static void
language_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BcPatientWindow *self = BC_PATIENT_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  if (self->languages != NULL && g_strv_contains ((const char *const *)self->language_ids, id))
    speak (self, id);
}

static void
leave_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (!bc_patient_window_is_locked (BC_PATIENT_WINDOW (widget)))
    leave (BC_PATIENT_WINDOW (widget));
}

static void
bc_patient_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (bc_patient_window_parent_class)->size_allocate (widget, width, height, baseline);
  update_unit (BC_PATIENT_WINDOW (widget));
}

static void
bc_patient_window_dispose (GObject *object)
{
  BcPatientWindow *self = BC_PATIENT_WINDOW (object);

  g_clear_handle_id (&self->clock_timer, g_source_remove);
  g_clear_handle_id (&self->rebuild, g_source_remove);
  stop_playing (self);
  if (self->css != NULL)
    gtk_style_context_remove_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)),
                                                   GTK_STYLE_PROVIDER (self->css));
  g_clear_object (&self->css);
  if (self->languages != NULL)
    gtk_widget_set_default_direction (bc_language_is_right_to_left (self->first_language) ? GTK_TEXT_DIR_RTL
                                                                                          : GTK_TEXT_DIR_LTR);
  g_clear_pointer (&self->languages, bc_language_switch_free);
  if (self->place != NULL)
    clear (self->place);
  if (self->cover != NULL)
    clear (self->cover);
  self->place = NULL;
  self->cover = NULL;
  g_clear_object (&self->start);
  g_clear_object (&self->visit);
  g_clear_object (&self->figures);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (bc_patient_window_parent_class)->dispose (object);
}

static void
bc_patient_window_finalize (GObject *object)
{
  BcPatientWindow *self = BC_PATIENT_WINDOW (object);

  for (guint i = 0; i < BC_PATIENT_N_FIGURES; i++)
    g_clear_pointer (&self->maps[i], bc_hit_map_free);
  g_free (self->drawings);
  g_free (self->css_class);
  g_strfreev (self->language_ids);
  g_free (self->language);
  g_free (self->first_language);
  G_OBJECT_CLASS (bc_patient_window_parent_class)->finalize (object);
}

static void
bc_patient_window_class_init (BcPatientWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_patient_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = bc_patient_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = bc_patient_window_close_request;
  widget_class->size_allocate = bc_patient_window_size_allocate;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bodychart/BodyChart/ui/bc-patient-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BcPatientWindow, place);
  gtk_widget_class_bind_template_child (widget_class, BcPatientWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, BcPatientWindow, cover);
  gtk_widget_class_bind_template_child (widget_class, BcPatientWindow, warning);
  gtk_widget_class_bind_template_child (widget_class, BcPatientWindow, gate);
  gtk_widget_class_bind_template_child (widget_class, BcPatientWindow, layers);
  gtk_widget_class_install_action (widget_class, "patient.back", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "patient.home", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "patient.stories", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "patient.help", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "patient.go-on", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "patient.place", "s", place_cb);
  gtk_widget_class_install_action (widget_class, "patient.muscle", "u", muscle_cb);
  gtk_widget_class_install_action (widget_class, "patient.story", "s", story_cb);
  gtk_widget_class_install_action (widget_class, "patient.play", NULL, play_cb);
  gtk_widget_class_install_action (widget_class, "patient.next", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "patient.previous", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "patient.replay", NULL, replay_cb);
  gtk_widget_class_install_action (widget_class, "patient.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "patient.text-size", NULL, text_size_cb);
  gtk_widget_class_install_action (widget_class, "patient.language", "s", language_cb);
  gtk_widget_class_install_action (widget_class, "patient.leave", NULL, leave_cb);
}

static void
add_controllers (BcPatientWindow *self)
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

static void
bc_patient_window_init (BcPatientWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->css = gtk_css_provider_new ();
  self->css_class = g_strdup_printf ("patient-%p", (void *)self);
  gtk_widget_add_css_class (GTK_WIDGET (self), self->css_class);
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)),
                                              GTK_STYLE_PROVIDER (self->css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  self->drawings = bc_folders_find_drawings ();
  add_controllers (self);
}

static void
find_languages (BcPatientWindow *self)
{
  g_autofree char *folder = bc_folders_find_locale ();
  g_auto (GStrv) installed = bc_language_list (folder);
  g_autoptr (GVariant) wanted = bc_settings_get_value (self->settings, "patient-languages");
  g_autofree const char **ids = g_variant_get_strv (wanted, NULL);

  self->languages = bc_language_switch_new ();
  self->language = bc_language_get_current ((const char *const *)installed);
  self->language_ids = bc_language_offer ((const char *const *)installed, ids, self->language);
  self->first_language = g_strdup (self->language);
  /* GTK looks at its own catalogue, which may be missing */
  if (bc_language_is_right_to_left (self->language))
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
}

static void
make_maps (BcPatientWindow *self, BcAtlas *atlas)
{
  static const char *const views[BC_PATIENT_N_FIGURES] = { "front", "back" };

  for (guint i = 0; i < BC_PATIENT_N_FIGURES; i++)
    {
      BcFigure *figure = bc_figure_set_get (self->figures, views[i]);
      g_autoptr (GError) error = NULL;
      if (figure != NULL)
        self->maps[i] = bc_hit_map_new (figure, atlas, &error);
      if (error != NULL)
        g_message ("%s", error->message);
    }
}

static void
report_problems (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = bc_problem_to_string (g_ptr_array_index (problems, i));
      g_message ("%s", line);
    }
}

/**
 * bc_patient_window_new:
 * @atlas: a reference is taken
 * @figures: a reference is taken
 * @settings: a reference is taken
 * @mode: whether the visitor is alone with it
 *
 * Returns: (transfer none): the window, not yet shown. It holds a visit of its own over the atlas.
 */
GtkWidget *
bc_patient_window_new (BcAtlas *atlas, BcFigureSet *figures, BcSettings *settings, BcPatientMode mode)
{
  BcPatientWindow *self = g_object_new (BC_TYPE_PATIENT_WINDOW, NULL);
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcStories) stories = bc_stories_load_default (atlas, problems);

  report_problems (problems);
  self->visit = bc_patient_visit_new (atlas, stories);
  self->figures = g_object_ref (figures);
  make_maps (self, atlas);
  self->settings = g_object_ref (settings);
  self->mode = mode;
  self->printing =
      BC_PATIENT_PRINTING (bc_patient_printing_new (self->visit, figures, settings, mode == BC_PATIENT_ALONE));
  gtk_overlay_add_overlay (self->layers, GTK_WIDGET (self->printing));
  self->large_text = bc_settings_get_boolean (settings, "patient-large-text");
  if (mode == BC_PATIENT_ALONE)
    find_languages (self);
  bc_idle_clock_init (&self->idle, bc_settings_get_int (settings, "patient-idle-seconds"),
                      bc_settings_get_int (settings, "patient-warning-seconds"), get_now (self));
  self->clock_timer = g_timeout_add (CLOCK_MS, clock_cb, self);
  g_signal_connect_object (self->visit, "changed", G_CALLBACK (rebuild_soon), self, G_CONNECT_SWAPPED);
  update_unit (self);
  rebuild (self);
  return GTK_WIDGET (self);
}

BcPatientVisit *
bc_patient_window_get_visit (BcPatientWindow *self)
{
  return self->visit;
}

BcPatientPrinting *
bc_patient_window_get_printing (BcPatientWindow *self)
{
  return self->printing;
}

/**
 * bc_patient_window_set_clock:
 * @clock: (nullable): NULL: the system's
 *
 * For tests: the time that the idle reset goes by, from now on.
 */
void
bc_patient_window_set_clock (BcPatientWindow *self, BcPatientClock clock, gpointer user_data)
{
  self->clock = clock;
  self->clock_data = user_data;
  self->idle.touched = get_now (self);
}
