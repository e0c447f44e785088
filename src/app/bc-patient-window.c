/* The patient screen. It is no window of the application: the program's accelerators, menus and windows are out of its
   reach, and what it does not bind itself does nothing. It writes nothing: no draft, no recent file, no setting.

   Keys: Escape and Alt+Left go back, Home starts again, Page Up and Page Down move the words, left and right turn the
   slides, F1 tells when to get help, Ctrl+P prints; F11 leaves, held for five seconds while the screen is locked.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-window-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "bc-folders.h"
#include "bc-patient-answers.h"
#include "bc-patient-blocks.h"
#include "bc-patient-muscle.h"
#include "bc-patient-start.h"
#include "bc-patient-stories.h"

#define STYLE_RESOURCE "/io/github/bodychart/BodyChart/patient.css"
#define CLOCK_MS 500
#define LEAST_UNIT 15.0

G_DEFINE_FINAL_TYPE (BcPatientWindow, bc_patient_window, GTK_TYPE_WINDOW)

gint64
bc_patient_window_get_now (BcPatientWindow *self)
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

void
bc_patient_window_clear (GtkBox *box)
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

void
bc_patient_window_update_unit (BcPatientWindow *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self)), width = gtk_widget_get_width (GTK_WIDGET (self));
  double room, unit;

  /* before it is there, text for a larger window would not fit into the one that comes */
  if (width <= 0 || height <= 0)
    gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  room = MIN (height, width * 9.0 / 16.0);
  unit = BC_PATIENT_TEXT_SIZE * (room > 0 ? room / BC_PATIENT_TEXT_HEIGHT : 1);

  if (self->large_text)
    unit *= BC_PATIENT_LARGE_TEXT;
  unit = MAX (round (unit), LEAST_UNIT);
  if (unit == self->unit)
    return;
  self->unit = unit;
  write_style (self);
  g_clear_object (&self->start);
  bc_patient_window_rebuild_soon (self);
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

BcPatientRoom
bc_patient_window_make_room (BcPatientWindow *self)
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
    case BC_PATIENT_CLOSE_UP:
      return bc_patient_close_up_new (room);
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

  bc_patient_window_clear (self->bar);
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
rebuild (BcPatientWindow *self)
{
  BcPatientRoom room = bc_patient_window_make_room (self);

  g_clear_handle_id (&self->rebuild, g_source_remove);
  if (bc_patient_visit_get_page (self->visit) != BC_PATIENT_STORY)
    bc_patient_window_stop_playing (self);
  bc_patient_printing_close (self->printing);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  bc_patient_window_clear (self->place);
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
void
bc_patient_window_rebuild_soon (BcPatientWindow *self)
{
  if (self->rebuild == 0)
    self->rebuild = g_idle_add_full (G_PRIORITY_HIGH_IDLE, rebuild_cb, self, NULL);
}

/* Languages */

void
bc_patient_window_speak (BcPatientWindow *self, const char *language)
{
  if (self->languages == NULL || g_strcmp0 (self->language, language) == 0)
    return;
  bc_language_switch_set (self->languages, language);
  g_free (self->language);
  self->language = g_strdup (language);
  gtk_widget_set_default_direction (bc_language_is_right_to_left (language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  g_clear_object (&self->start);
  bc_patient_window_rebuild_soon (self);
}

static gboolean
bc_patient_window_close_request (GtkWindow *window)
{
  if (bc_patient_window_is_locked (BC_PATIENT_WINDOW (window)))
    return TRUE;
  return GTK_WINDOW_CLASS (bc_patient_window_parent_class)->close_request (window);
}

static void
bc_patient_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (bc_patient_window_parent_class)->size_allocate (widget, width, height, baseline);
  bc_patient_window_update_unit (BC_PATIENT_WINDOW (widget));
}

static void
bc_patient_window_dispose (GObject *object)
{
  BcPatientWindow *self = BC_PATIENT_WINDOW (object);

  g_clear_handle_id (&self->clock_timer, g_source_remove);
  g_clear_handle_id (&self->rebuild, g_source_remove);
  bc_patient_window_stop_playing (self);
  if (self->css != NULL)
    gtk_style_context_remove_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)),
                                                   GTK_STYLE_PROVIDER (self->css));
  g_clear_object (&self->css);
  if (self->languages != NULL)
    gtk_widget_set_default_direction (bc_language_is_right_to_left (self->first_language) ? GTK_TEXT_DIR_RTL
                                                                                          : GTK_TEXT_DIR_LTR);
  g_clear_pointer (&self->languages, bc_language_switch_free);
  if (self->place != NULL)
    bc_patient_window_clear (self->place);
  if (self->cover != NULL)
    bc_patient_window_clear (self->cover);
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
  bc_patient_window_install_actions (widget_class);
}

static gboolean
clock_cb (gpointer window)
{
  bc_patient_window_look_at_clock (window);
  return G_SOURCE_CONTINUE;
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
  bc_patient_window_add_controllers (self);
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
                      bc_settings_get_int (settings, "patient-warning-seconds"), bc_patient_window_get_now (self));
  self->clock_timer = g_timeout_add (CLOCK_MS, clock_cb, self);
  g_signal_connect_object (self->visit, "changed", G_CALLBACK (bc_patient_window_rebuild_soon), self,
                           G_CONNECT_SWAPPED);
  bc_patient_window_update_unit (self);
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
  self->idle.touched = bc_patient_window_get_now (self);
}
