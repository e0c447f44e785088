/* The picture at the head of a page. Its drawings come from a worker and are kept as long as the same part of the same
   figure is shown; what lies over them is painted when nothing else is to be done.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-pattern-picture.h"

#include <glib/gi18n.h>

#include "bc-close-up.h"
#include "bc-scene-field.h"
#include "bc-text.h"
#include "bc-thumbnail.h"
#include "bc-views.h"

#define MAX_PICTURES 2
#define GAP 6
/* Of one picture; two of them fill the narrowest pane. */
#define PICTURE_WIDTH 116
#define LEAST_HEIGHT 96
#define MOST_HEIGHT 270

typedef struct
{
  GtkWidget *frame; /* of picture and caption */
  GtkWidget *thumbnail;
  GtkWidget *caption;
  GtkWidget *sides[2]; /* the words at the viewer's left and right */
} Slot;

struct _BcPatternPicture
{
  GtkWidget parent_instance;

  BcReader *reader; /* owned */
  BcScene *scene;   /* owned; NULL: nothing */
  BcSide side;
  Slot slots[MAX_PICTURES]; /* made when they are first needed */
  guint n_shown;
};

G_DEFINE_FINAL_TYPE (BcPatternPicture, bc_pattern_picture, GTK_TYPE_WIDGET)

static GtkWidget *
add_side_word (GtkOverlay *overlay, GtkAlign align)
{
  GtkWidget *word = gtk_label_new (NULL);

  gtk_widget_add_css_class (word, "thumbnail-side");
  gtk_widget_set_halign (word, align);
  gtk_widget_set_valign (word, GTK_ALIGN_START);
  gtk_overlay_add_overlay (overlay, word);
  return word;
}

static void
make_slot (BcPatternPicture *self, Slot *slot, BcFigure *figure)
{
  GtkWidget *overlay = gtk_overlay_new ();

  slot->thumbnail = bc_thumbnail_new (figure, PICTURE_WIDTH, LEAST_HEIGHT);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), slot->thumbnail);
  /* the figure never mirrors: its words stand on the viewer's left and right in every language */
  gtk_widget_set_direction (overlay, GTK_TEXT_DIR_LTR);
  slot->sides[0] = add_side_word (GTK_OVERLAY (overlay), GTK_ALIGN_START);
  slot->sides[1] = add_side_word (GTK_OVERLAY (overlay), GTK_ALIGN_END);
  slot->caption = gtk_label_new (NULL);
  gtk_widget_add_css_class (slot->caption, "thumbnail-name");
  gtk_label_set_ellipsize (GTK_LABEL (slot->caption), PANGO_ELLIPSIZE_END);
  slot->frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_box_append (GTK_BOX (slot->frame), overlay);
  gtk_box_append (GTK_BOX (slot->frame), slot->caption);
  gtk_widget_set_parent (slot->frame, GTK_WIDGET (self));
}

static void
name_sides (const Slot *slot, BcFigure *figure)
{
  BcSide side = bc_figure_get_side (figure);
  gboolean right_first = bc_figure_right_is_left_half (figure);
  const char *left = C_ ("side of the body", "Left"), *right = C_ ("side of the body", "Right");

  if (side != BC_SIDE_MIDLINE)
    {
      gtk_label_set_label (GTK_LABEL (slot->sides[0]), side == BC_SIDE_LEFT ? left : right);
      gtk_widget_set_visible (slot->sides[1], FALSE);
      return;
    }
  gtk_label_set_label (GTK_LABEL (slot->sides[0]), right_first ? right : left);
  gtk_label_set_label (GTK_LABEL (slot->sides[1]), right_first ? left : right);
  gtk_widget_set_visible (slot->sides[1], TRUE);
}

static BcBox
part_of (BcFigure *figure, double top, double bottom)
{
  const BcBox *whole = bc_figure_get_view_box (figure);

  return (BcBox){ whole->x, whole->y + top * whole->height, whole->width, (bottom - top) * whole->height };
}

static void
show_figure (BcPatternPicture *self, Slot *slot, BcFigure *figure, const BcBox *part)
{
  const BcView *view = bc_views_find (bc_figure_get_view (figure));
  int height = (int)(PICTURE_WIDTH * part->height / part->width);

  if (slot->frame == NULL)
    make_slot (self, slot, figure);
  bc_thumbnail_set_figure (BC_THUMBNAIL (slot->thumbnail), figure);
  bc_thumbnail_set_style (BC_THUMBNAIL (slot->thumbnail), bc_reader_get_style (self->reader));
  bc_thumbnail_set_field (BC_THUMBNAIL (slot->thumbnail), part, PICTURE_WIDTH,
                          CLAMP (height, LEAST_HEIGHT, MOST_HEIGHT));
  bc_thumbnail_set_scene (BC_THUMBNAIL (slot->thumbnail), self->scene);
  gtk_label_set_label (GTK_LABEL (slot->caption), view != NULL ? bc_text (view->name) : "");
  name_sides (slot, figure);
  gtk_widget_set_visible (slot->frame, TRUE);
}

static gboolean
are_close_ups (GPtrArray *figures)
{
  return figures->len > 0 && bc_close_up_is (bc_figure_get_view (g_ptr_array_index (figures, 0)));
}

static void
update (BcPatternPicture *self)
{
  BcFigureSet *figures = bc_reader_get_figures (self->reader);
  g_autoptr (GPtrArray) useful = NULL;
  double top = 0, bottom = 1;

  self->n_shown = 0;
  if (self->scene != NULL && figures != NULL)
    {
      useful = bc_scene_list_useful (self->scene, figures, self->side, MAX_PICTURES);
      if (!are_close_ups (useful))
        bc_scene_crop (self->scene, useful, &top, &bottom);
      for (; self->n_shown < useful->len && self->n_shown < MAX_PICTURES; self->n_shown++)
        {
          BcFigure *figure = g_ptr_array_index (useful, self->n_shown);
          BcBox part = part_of (figure, top, bottom);
          show_figure (self, &self->slots[self->n_shown], figure, &part);
        }
    }
  for (guint i = self->n_shown; i < MAX_PICTURES; i++)
    if (self->slots[i].frame != NULL)
      gtk_widget_set_visible (self->slots[i].frame, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_shown > 0);
}

static void
bc_pattern_picture_dispose (GObject *object)
{
  BcPatternPicture *self = BC_PATTERN_PICTURE (object);

  for (guint i = 0; i < MAX_PICTURES; i++)
    g_clear_pointer (&self->slots[i].frame, gtk_widget_unparent);
  g_clear_pointer (&self->scene, bc_scene_unref);
  g_clear_object (&self->reader);
  G_OBJECT_CLASS (bc_pattern_picture_parent_class)->dispose (object);
}

static void
bc_pattern_picture_class_init (BcPatternPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_pattern_picture_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pattern-picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
bc_pattern_picture_init (BcPatternPicture *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_box_layout_set_homogeneous (layout, TRUE);
  gtk_box_layout_set_spacing (layout, GAP);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
}

/**
 * bc_pattern_picture_new:
 * @reader: figures and style come from it; a reference is taken
 */
GtkWidget *
bc_pattern_picture_new (BcReader *reader)
{
  BcPatternPicture *self = g_object_new (BC_TYPE_PATTERN_PICTURE, NULL);

  self->reader = g_object_ref (reader);
  g_signal_connect_object (reader, "look-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * bc_pattern_picture_set_scene:
 * @scene: (nullable): a reference is taken; not changed from now on
 * @side: which side a close-up shows that shows one
 * @description: what is to be seen, for those who do not see it
 *
 * Where the scene is on no figure there is no picture.
 */
void
bc_pattern_picture_set_scene (BcPatternPicture *self, BcScene *scene, BcSide side, const char *description)
{
  if (scene != NULL)
    bc_scene_ref (scene);
  g_clear_pointer (&self->scene, bc_scene_unref);
  self->scene = scene;
  self->side = side;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  update (self);
}

/**
 * bc_pattern_picture_get_n_shown:
 *
 * Returns: how many figures are shown.
 */
guint
bc_pattern_picture_get_n_shown (BcPatternPicture *self)
{
  return self->n_shown;
}

/**
 * bc_pattern_picture_scene_of_places:
 *
 * Returns: (transfer full): the places as marked.
 */
BcScene *
bc_pattern_picture_scene_of_places (const BcPlace *places, guint n)
{
  BcScene *scene = bc_scene_new ();
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));

  for (guint i = 0; i < n; i++)
    bc_place_list_spots (&places[i], spots);
  for (guint i = 0; i < spots->len; i++)
    bc_scene_add_selected (scene, &g_array_index (spots, BcSpot, i));
  return scene;
}
