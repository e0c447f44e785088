/* The first page of the patient screen: touch where it hurts. The clinic's welcome, the stories, and the languages stand
   beside the figures. What they do not show, the sole of the foot above all, is touched on a close-up.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-start.h"

#include <glib/gi18n.h>

#include "bc-language.h"
#include "bc-patient-blocks.h"
#include "bc-patient-figure.h"
#include "bc-patient-split.h"
#include "bc-patient-words.h"
#include "bc-views.h"

#define LOGO_HEIGHT_UNITS 3.2
/* as much as the figures leave, which are as high as the screen: two languages beside each other need it with larger text */
#define SIDE_SHARE 0.42
#define LANGUAGES_PER_LINE 2
#define LANGUAGE_SPACING 12
#define PAGE_SPACING 24

static void
touched_cb (BcPatientFigure *figure, const BcSpot *spot, BcPatientVisit *visit)
{
  bc_patient_visit_touch (visit, spot);
}

static GtkWidget *
new_figures (const BcPatientRoom *room)
{
  static const char *const views[BC_PATIENT_N_FIGURES] = { "front", "back" };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_set_direction (box, GTK_TEXT_DIR_LTR);
  gtk_widget_set_hexpand (box, TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      BcFigure *figure = bc_figure_set_get (room->figures, views[i]);
      GtkWidget *view;
      if (figure == NULL || room->maps[i] == NULL)
        continue;
      view = bc_patient_figure_new (figure);
      bc_patient_figure_set_word_size (BC_PATIENT_FIGURE (view), room->unit);
      bc_patient_figure_make_touchable (BC_PATIENT_FIGURE (view), room->maps[i]);
      g_signal_connect_object (view, "touched", G_CALLBACK (touched_cb), room->visit, 0);
      bc_patient_blocks_append (box, view);
    }
  return box;
}

/* A logo that cannot be read is left out: a waiting room has nobody to tell. */
static void
add_logo (const BcPatientRoom *room, GtkWidget *side)
{
  g_autofree char *path = bc_settings_get_string (room->settings, "patient-logo");
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *picture;

  if (*path == '\0')
    return;
  texture = gdk_texture_new_from_filename (path, &error);
  if (texture == NULL)
    {
      g_message ("%s: %s", path, error->message);
      return;
    }
  picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (texture));
  gtk_picture_set_can_shrink (GTK_PICTURE (picture), TRUE);
  gtk_widget_set_size_request (picture, -1, (int)(LOGO_HEIGHT_UNITS * room->unit));
  gtk_widget_set_halign (picture, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Logo of the clinic"),
                                  -1);
  bc_patient_blocks_append (side, picture);
}

static GtkWidget *
new_languages (const BcPatientRoom *room)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), LANGUAGE_SPACING);
  gtk_grid_set_column_spacing (GTK_GRID (grid), LANGUAGE_SPACING);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (int i = 0; room->languages[i] != NULL; i++)
    {
      const char *id = room->languages[i];
      GtkWidget *button =
          bc_patient_blocks_button (bc_language_get_name (id), "patient.language", g_variant_new_string (id));
      gtk_widget_add_css_class (button, "language");
      gtk_widget_set_hexpand (button, TRUE);
      if (g_strcmp0 (id, room->language) == 0)
        gtk_widget_add_css_class (button, "chosen");
      gtk_grid_attach (GTK_GRID (grid), button, i % LANGUAGES_PER_LINE, i / LANGUAGES_PER_LINE, 1, 1);
    }
  return grid;
}

static GtkWidget *
new_side (const BcPatientRoom *room)
{
  GtkWidget *side = bc_patient_blocks_column (), *filler = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *welcome = bc_settings_get_string (room->settings, "patient-welcome");
  GtkWidget *stories = bc_patient_blocks_button (_ ("Watch a short story"), "patient.stories", NULL);

  add_logo (room, side);
  if (*welcome != '\0')
    bc_patient_blocks_append (side, bc_patient_blocks_heading (welcome));
  bc_patient_blocks_append (side, bc_patient_blocks_title (_ ("Where does it hurt?")));
  bc_patient_blocks_append (side, bc_patient_blocks_text (_ ("Touch the place on the body.")));
  gtk_widget_add_css_class (stories, "suggested");
  bc_patient_blocks_append (side, stories);
  gtk_widget_set_vexpand (filler, TRUE);
  bc_patient_blocks_append (side, filler);
  if (room->languages != NULL && room->languages[0] != NULL && room->languages[1] != NULL)
    bc_patient_blocks_append (side, new_languages (room));
  bc_patient_blocks_append (
      side, bc_patient_blocks_text (_ ("This is a picture book of muscle pain. It cannot examine you.")));
  return side;
}

/**
 * bc_patient_start_new:
 *
 * Returns: (transfer floating): the page.
 */
GtkWidget *
bc_patient_start_new (const BcPatientRoom *room)
{
  return bc_patient_split_new (bc_patient_blocks_scroller (new_side (room)), new_figures (room), SIDE_SHARE,
                               PAGE_SPACING);
}

static BcFigure *
find_close_up (const BcPatientRoom *room)
{
  BcSide side;
  const char *view = bc_patient_visit_get_close_up (room->visit, &side);

  return view != NULL ? bc_figure_set_get_side (room->figures, view, side) : NULL;
}

/* Its map goes with it. */
static GtkWidget *
new_close_up (const BcPatientRoom *room, BcFigure *figure)
{
  BcAtlas *atlas = bc_session_get_atlas (bc_patient_visit_get_session (room->visit));
  BcHitMap *map = figure != NULL ? bc_hit_map_new (figure, atlas, NULL) : NULL;
  GtkWidget *widget;

  if (map == NULL)
    return bc_patient_blocks_column ();
  widget = bc_patient_figure_new (figure);
  g_object_set_data_full (G_OBJECT (widget), "map", map, (GDestroyNotify)bc_hit_map_free);
  bc_patient_figure_set_word_size (BC_PATIENT_FIGURE (widget), room->unit);
  bc_patient_figure_make_touchable (BC_PATIENT_FIGURE (widget), map);
  g_signal_connect_object (widget, "touched", G_CALLBACK (touched_cb), room->visit, 0);
  return widget;
}

/**
 * bc_patient_close_up_new:
 *
 * Returns: (transfer floating): the page of a close-up; without a picture where there is none.
 */
GtkWidget *
bc_patient_close_up_new (const BcPatientRoom *room)
{
  GtkWidget *side = bc_patient_blocks_column ();
  BcFigure *figure = find_close_up (room);
  g_autofree char *name = NULL;

  if (figure != NULL)
    {
      name = bc_patient_words_view (bc_views_find (bc_figure_get_view (figure)), bc_figure_get_side (figure));
      bc_patient_blocks_append (side, bc_patient_blocks_heading (name));
    }
  bc_patient_blocks_append (side, bc_patient_blocks_title (_ ("Where does it hurt?")));
  bc_patient_blocks_append (side, bc_patient_blocks_text (_ ("Touch the place on the body.")));
  return bc_patient_split_new (bc_patient_blocks_scroller (side), new_close_up (room, figure), SIDE_SHARE,
                               PAGE_SPACING);
}
