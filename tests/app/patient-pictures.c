/* Pictures of every page of the patient screen in every state that a visitor can meet, for eyes: what is calm, large and
   plain enough cannot be tested, it must be looked at.

   usage: with-display.sh -s 1920x1080 patient-pictures FOLDER LANGUAGE [WIDTHxHEIGHT] [WORD]
   With a word, only pictures whose names contain it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc-patient-figure.h"
#include "bc-patient-link.h"
#include "bc-patient-pattern.h"
#include "patient-fixture.h"

/* Milliseconds after which the pain has spread half-way, and all the way. */
#define HALF_SPREAD 3200
#define WHOLE_SPREAD 5600
#define NO_MOTION 60
#define IDLE_SECONDS 125
#define GALLERY_SECONDS 31
#define NEXT_GALLERY_SECONDS 13
#define N_GALLERY 3

typedef struct
{
  PatientFixture screen; /* first: the fixture's functions take it */
  const char *folder;
  const char *language;
  const char *wanted; /* NULL: all */
  int width;
  int height;
} Album;

static gboolean
end_cb (gpointer over)
{
  *(gboolean *)over = TRUE;
  return G_SOURCE_REMOVE;
}

static void
let_pass (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, end_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_wanted (const Album *album, const char *name)
{
  return album->wanted == NULL || strstr (name, album->wanted) != NULL;
}

/* Returns: (transfer full) (nullable): what the window shows; NULL: it is being laid out. */
static GskRenderNode *
look_at_window (const Album *album)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (album->screen.window));
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), album->width, album->height);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
write_picture (Album *album, const char *name)
{
  GtkNative *native = GTK_NATIVE (album->screen.window);
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, album->language);
  g_autofree char *path = g_build_filename (album->folder, file, NULL);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  while ((node = look_at_window (album)) == NULL)
    let_pass (NO_MOTION);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (native), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float)album->width, (float)album->height));
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

static void
take_later (Album *album, const char *name, guint milliseconds)
{
  if (!is_wanted (album, name))
    return;
  patient_wait_until (&album->screen, patient_is_laid_out, "the page to be laid out");
  let_pass (milliseconds);
  write_picture (album, name);
}

static void
take (Album *album, const char *name)
{
  take_later (album, name, NO_MOTION);
}

G_GNUC_PRINTF (2, 3)
static void
take_numbered (Album *album, const char *format, ...)
{
  g_autofree char *name = NULL;
  va_list arguments;

  va_start (arguments, format);
  name = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  take (album, name);
}

static gboolean
has_its_size (PatientFixture *fixture)
{
  Album *album = (Album *)fixture;

  return gtk_widget_get_width (GTK_WIDGET (fixture->window)) == album->width &&
         gtk_widget_get_height (GTK_WIDGET (fixture->window)) == album->height;
}

/* A screen in the wanted size and language. */
static void
open_screen (Album *album, BcPatientMode mode)
{
  patient_open (&album->screen, mode);
  gtk_window_set_default_size (GTK_WINDOW (album->screen.window), album->width, album->height);
  patient_wait_until (&album->screen, has_its_size, "the window to get its size");
  patient_act (&album->screen, "patient.language", g_variant_new_string (album->language));
}

static void
close_screen (Album *album)
{
  gtk_window_destroy (GTK_WINDOW (album->screen.window));
  patient_settle ();
}

static void
press_tab (GtkWidget *widget, gpointer number)
{
  if (GTK_IS_TOGGLE_BUTTON (widget) && (*(int *)number)-- == 0)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (widget), TRUE);
}

static void
take_tab (Album *album, const char *name, int number)
{
  patient_walk (GTK_WIDGET (album->screen.window), press_tab, &number);
  take (album, name);
}

/* From the touch to the muscle */

static void
take_place (Album *album, const char *place, guint muscle)
{
  patient_touch (&album->screen, place);
  take_numbered (album, "20-check-%s", place);
  patient_act (&album->screen, "patient.go-on", NULL);
  take_numbered (album, "21-answers-%s", place);
  patient_act (&album->screen, "patient.muscle", g_variant_new_uint32 (muscle));
  take_numbered (album, "22-muscle-%s", place);
  patient_act (&album->screen, "patient.home", NULL);
}

static void
take_places (Album *album)
{
  static const char *const places[] = { "lumbar-spine",     "shoulder-front:left", "temple:right",
                                        "chest-upper:left", "heel-sole:left",      "jaw-joint:right",
                                        "calf-upper:right", "elbow-lateral:right" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    take_place (album, places[i], 0);
}

static void
take_muscle (Album *album)
{
  patient_touch (&album->screen, "shoulder-front:left");
  patient_act (&album->screen, "patient.go-on", NULL);
  patient_animate (TRUE);
  patient_act (&album->screen, "patient.muscle", g_variant_new_uint32 (0));
  take_later (album, "30-muscle-half-way", HALF_SPREAD);
  take_later (album, "31-muscle-spread", WHOLE_SPREAD);
  patient_animate (FALSE);
  take_tab (album, "32-muscle-helps", 1);
  take_tab (album, "33-muscle-doctor", 2);
  patient_act (&album->screen, "patient.help", NULL);
  take (album, "34-help-of-place");
  patient_act (&album->screen, "patient.home", NULL);
}

/* What the two figures do not show */
static void
take_close_up (Album *album)
{
  patient_touch (&album->screen, "heel-back:left");
  take (album, "35-check-heel");
  patient_act (&album->screen, "patient.close-up", g_variant_new_string ("foot-sole"));
  take (album, "36-close-up");
  patient_touch (&album->screen, "heel-sole:left");
  take (album, "37-check-sole");
  patient_act (&album->screen, "patient.home", NULL);
}

/* Stories */

static void
take_story (Album *album, const BcStory *story, guint number)
{
  patient_act (&album->screen, "patient.story", g_variant_new_string (story->id));
  for (guint i = 0; i < story->slides->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("5%02u-%u-%s", number, i + 1, story->id);
      const BcSlide *slide = g_ptr_array_index (story->slides, i);
      take_later (album, name, slide->kind == BC_SLIDE_PATTERN ? WHOLE_SPREAD : NO_MOTION);
      patient_act (&album->screen, "patient.next", NULL);
    }
}

static void
take_stories (Album *album)
{
  GPtrArray *stories = bc_stories_get_all (bc_patient_visit_get_stories (album->screen.visit));

  patient_act (&album->screen, "patient.stories", NULL);
  take (album, "40-stories");
  for (guint i = 0; i < stories->len; i++)
    take_story (album, g_ptr_array_index (stories, i), i);
  patient_act (&album->screen, "patient.home", NULL);
}

/* Nobody there */

static void
take_waiting (Album *album)
{
  close_screen (album);
  bc_settings_set_string (album->screen.settings, "patient-welcome", "Welcome to the Riverside practice");
  open_screen (album, BC_PATIENT_ALONE);
  take (album, "02-start-welcome");
  patient_touch (&album->screen, "lumbar-spine");
  patient_wait_seconds (&album->screen, IDLE_SECONDS);
  take (album, "60-warning");
  patient_wait_seconds (&album->screen, IDLE_SECONDS);
  close_screen (album);
  open_screen (album, BC_PATIENT_ALONE);
  for (guint i = 0; i < N_GALLERY; i++)
    {
      patient_wait_seconds (&album->screen, i == 0 ? GALLERY_SECONDS : NEXT_GALLERY_SECONDS);
      take_numbered (album, "61-gallery-%u", i + 1);
    }
  bc_settings_set_string (album->screen.settings, "patient-welcome", "");
}

static void
take_gate (Album *album)
{
  close_screen (album);
  bc_settings_set_boolean (album->screen.settings, "patient-locked", TRUE);
  bc_settings_set_string (album->screen.settings, "patient-exit", "pin");
  bc_settings_set_string (album->screen.settings, "patient-pin", "2580");
  open_screen (album, BC_PATIENT_ALONE);
  patient_press_key (&album->screen, GDK_KEY_F11, 0);
  patient_wait_seconds (&album->screen, 6);
  take (album, "62-gate");
  patient_press_key (&album->screen, GDK_KEY_2, 0);
  patient_press_key (&album->screen, GDK_KEY_5, 0);
  take (album, "63-gate-typed");
  bc_settings_set_boolean (album->screen.settings, "patient-locked", FALSE);
}

/* Printing */

static gboolean
has_printed (PatientFixture *fixture)
{
  return !bc_patient_printing_is_busy (bc_patient_window_get_printing (fixture->window));
}

static void
print (Album *album, const char *before, const char *after)
{
  patient_act (&album->screen, "patient.print", NULL);
  if (before != NULL)
    take_later (album, before, 1);
  patient_wait_until (&album->screen, has_printed, "the page to be printed");
  patient_settle ();
  take (album, after);
}

static void
take_printing (Album *album)
{
  g_autofree char *paper = g_build_filename (album->folder, "paper.pdf", NULL);

  close_screen (album);
  bc_settings_set_boolean (album->screen.settings, "patient-printing", TRUE);
  open_screen (album, BC_PATIENT_ALONE);
  patient_touch (&album->screen, "shoulder-front:left");
  patient_act (&album->screen, "patient.go-on", NULL);
  patient_act (&album->screen, "patient.muscle", g_variant_new_uint32 (0));
  take (album, "70-print-offered");
  print (album, NULL, "71-print-no-printer");
  bc_patient_printer_set_file (bc_patient_printing_get_printer (bc_patient_window_get_printing (album->screen.window)),
                               paper);
  print (album, "72-print-on-its-way", "73-printed");
  print (album, NULL, "74-printed-last");
  print (album, NULL, "75-print-limit");
  bc_settings_set_boolean (album->screen.settings, "patient-printing", FALSE);
  g_remove (paper);
}

static void
take_large_text (Album *album)
{
  close_screen (album);
  bc_settings_set_boolean (album->screen.settings, "patient-large-text", TRUE);
  open_screen (album, BC_PATIENT_ALONE);
  take (album, "80-large-start");
  patient_touch (&album->screen, "lumbar-spine");
  take (album, "81-large-check");
  patient_act (&album->screen, "patient.go-on", NULL);
  take (album, "82-large-answers");
  patient_act (&album->screen, "patient.muscle", g_variant_new_uint32 (0));
  take (album, "83-large-muscle");
  patient_act (&album->screen, "patient.stories", NULL);
  take (album, "84-large-stories");
  patient_act (&album->screen, "patient.story", g_variant_new_string ("disc-and-points"));
  take (album, "85-large-story");
  patient_act (&album->screen, "patient.help", NULL);
  take (album, "86-large-help");
  bc_settings_set_boolean (album->screen.settings, "patient-large-text", FALSE);
}

static void
fill_album (Album *album)
{
  open_screen (album, BC_PATIENT_ALONE);
  take (album, "01-start");
  patient_act (&album->screen, "patient.help", NULL);
  take (album, "03-help");
  patient_act (&album->screen, "patient.home", NULL);
  take_places (album);
  take_muscle (album);
  take_close_up (album);
  take_stories (album);
  take_waiting (album);
  take_gate (album);
  take_printing (album);
  take_large_text (album);
}

int
main (int argc, char **argv)
{
  PatientData *data = patient_data_load (&argc, &argv);
  Album album = { .width = SCREEN_WIDTH, .height = SCREEN_HEIGHT };

  if (argc < 3)
    {
      g_printerr ("usage: patient-pictures FOLDER LANGUAGE [WIDTHxHEIGHT] [WORD]\n");
      return 2;
    }
  album.folder = argv[1];
  album.language = argv[2];
  if (argc > 3)
    sscanf (argv[3], "%dx%d", &album.width, &album.height);
  album.wanted = argc > 4 ? argv[4] : NULL;
  patient_set_up_closed (&album.screen, data);
  fill_album (&album);
  patient_tear_down (&album.screen, data);
  return 0;
}
