/* The stories on the patient screen. The caption is the whole story: no sound is needed, and a screen reader reads it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-stories.h"

#include <glib/gi18n.h>

#include "bc-patient-blocks.h"
#include "bc-patient-drawing.h"
#include "bc-patient-pattern.h"
#include "bc-patient-split.h"
#include "bc-text.h"

#define PAGE_SPACING 24
#define SHELF_COLUMNS 3
#define SHELF_SPACING 16
#define PICTURE_SHARE 0.56
#define CONTROLS_SPACING 12

/**
 * bc_patient_library_new:
 *
 * Returns: (transfer floating): the list of the stories.
 */
GtkWidget *
bc_patient_library_new (const BcPatientRoom *room)
{
  GtkWidget *page = bc_patient_blocks_column (), *shelf = gtk_grid_new ();
  GPtrArray *stories = bc_stories_get_all (bc_patient_visit_get_stories (room->visit));

  gtk_grid_set_row_spacing (GTK_GRID (shelf), SHELF_SPACING);
  gtk_grid_set_column_spacing (GTK_GRID (shelf), SHELF_SPACING);
  gtk_grid_set_column_homogeneous (GTK_GRID (shelf), TRUE);
  for (guint i = 0; i < stories->len; i++)
    {
      const BcStory *story = g_ptr_array_index (stories, i);
      GtkWidget *button =
          bc_patient_blocks_button (bc_text (story->title), "patient.story", g_variant_new_string (story->id));
      gtk_widget_add_css_class (button, "card");
      gtk_widget_set_hexpand (button, TRUE);
      gtk_grid_attach (GTK_GRID (shelf), button, (int)i % SHELF_COLUMNS, (int)i / SHELF_COLUMNS, 1, 1);
    }
  bc_patient_blocks_append (page, bc_patient_blocks_title (_ ("Short stories")));
  if (stories->len == 0)
    bc_patient_blocks_append (page, bc_patient_blocks_text (_ ("The stories are missing.")));
  bc_patient_blocks_append (page, bc_patient_blocks_scroller (shelf));
  return page;
}

static GtkWidget *
new_picture (const BcPatientRoom *room, const BcSlide *slide)
{
  GtkWidget *picture;

  if (slide->kind == BC_SLIDE_DRAWING)
    picture = bc_patient_drawing_new (room->drawings, slide->drawing, (int)(8 * room->unit), (int)(6 * room->unit));
  else if (slide->kind == BC_SLIDE_PATTERN)
    {
      BcShownMuscle shown = { slide->point->muscle, slide->side == BC_SIDE_LEFT ? BC_BODY_LEFT : BC_BODY_RIGHT };
      picture =
          bc_patient_pattern_new (room->figures, (const char *const *)slide->views, &shown, slide->point, room->unit);
    }
  else
    picture =
        bc_patient_pattern_new_places (room->figures, (const char *const *)slide->views, slide->spots, room->unit);
  gtk_widget_set_hexpand (picture, TRUE);
  gtk_widget_set_vexpand (picture, TRUE);
  return picture;
}

static GtkWidget *
new_caption (const BcSlide *slide)
{
  GtkWidget *caption = bc_patient_blocks_text (bc_text (slide->caption));

  gtk_widget_add_css_class (caption, "caption");
  return caption;
}

static GtkWidget *
new_controls (const BcStory *story, guint slide, gboolean playing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, CONTROLS_SPACING);
  GtkWidget *previous = bc_patient_blocks_button (C_ ("patient screen", "Back one picture"), "patient.previous", NULL);
  GtkWidget *play = bc_patient_blocks_button (playing ? _ ("Pause") : _ ("Play"), "patient.play", NULL);
  gboolean last = slide + 1 == story->slides->len;
  GtkWidget *next = last ? bc_patient_blocks_button (_ ("More stories"), "patient.stories", NULL)
                         : bc_patient_blocks_button (C_ ("patient screen", "Next"), "patient.next", NULL);

  /* not of one width: with the long words of some languages three of the widest would not fit */
  gtk_widget_set_hexpand (previous, TRUE);
  gtk_widget_set_hexpand (play, TRUE);
  gtk_widget_set_hexpand (next, TRUE);
  gtk_widget_set_sensitive (previous, slide > 0);
  gtk_widget_set_sensitive (play, !last);
  gtk_widget_add_css_class (next, "suggested");
  bc_patient_blocks_append (box, previous);
  bc_patient_blocks_append (box, play);
  bc_patient_blocks_append (box, next);
  return box;
}

/**
 * bc_patient_story_new:
 * @playing: whether the next slide comes by itself
 *
 * Returns: (transfer floating): the slide at hand.
 */
GtkWidget *
bc_patient_story_new (const BcPatientRoom *room, gboolean playing)
{
  const BcStory *story = bc_patient_visit_get_story (room->visit);
  guint number = bc_patient_visit_get_slide (room->visit);
  GtkWidget *side = bc_patient_blocks_column ();
  const BcSlide *slide;
  g_autofree char *place = NULL;

  if (story == NULL)
    return side;
  slide = g_ptr_array_index (story->slides, number);
  /* Translators: which picture of a story is shown: "2 of 6" */
  place = g_strdup_printf (_ ("%1$u of %2$u"), number + 1, story->slides->len);
  bc_patient_blocks_append (side, bc_patient_blocks_heading (bc_text (story->title)));
  bc_patient_blocks_append (side, bc_patient_blocks_text (place));
  bc_patient_blocks_append (side, bc_patient_blocks_scroller (new_caption (slide)));
  bc_patient_blocks_append (side, new_controls (story, number, playing));
  return bc_patient_split_new (new_picture (room, slide), side, PICTURE_SHARE, PAGE_SPACING);
}

/* The slides of the topics' stories, one after the other: complaints are for those who have them. */
static const BcSlide *
find_gallery_slide (const BcPatientRoom *room, guint number)
{
  GPtrArray *stories = bc_stories_get_all (bc_patient_visit_get_stories (room->visit));
  guint n = 0;

  for (guint i = 0; i < stories->len; i++)
    n += ((const BcStory *)g_ptr_array_index (stories, i))->topic != NULL;
  if (n == 0)
    return NULL;
  number %= n;
  for (guint i = 0; i < stories->len; i++)
    {
      const BcStory *story = g_ptr_array_index (stories, i);
      if (story->topic != NULL && number-- == 0)
        return g_ptr_array_index (story->slides, 0);
    }
  return NULL;
}

/**
 * bc_patient_gallery_new:
 * @number: which picture; it starts again after the last
 *
 * Returns: (transfer floating): a picture for an empty waiting room.
 */
GtkWidget *
bc_patient_gallery_new (const BcPatientRoom *room, guint number)
{
  GtkWidget *side = bc_patient_blocks_column (), *picture = bc_patient_blocks_column (), *page;
  const BcSlide *slide = find_gallery_slide (room, number);
  g_autofree char *welcome = bc_settings_get_string (room->settings, "patient-welcome");

  if (*welcome != '\0')
    bc_patient_blocks_append (side, bc_patient_blocks_heading (welcome));
  if (slide != NULL)
    {
      bc_patient_blocks_append (picture, new_picture (room, slide));
      bc_patient_blocks_append (side, bc_patient_blocks_scroller (new_caption (slide)));
    }
  bc_patient_blocks_append (side, bc_patient_blocks_title (_ ("Touch the screen to begin")));
  page = bc_patient_split_new (picture, side, PICTURE_SHARE, PAGE_SPACING);
  gtk_widget_add_css_class (page, "gallery");
  return page;
}
