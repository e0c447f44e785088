/* The list of places beside the figure: the areas that clinicians name, head to foot, each for the left, the right or
   both sides, and the regions that neither figure shows. With it the program can be used without the figure.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-place-list.h"

#include <glib/gi18n.h>

#include "bc-pane-layout.h"
#include "bc-text.h"

#define LEAST_NAME_CHARS 6

struct _BcPlaceList
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkListBox *list;

  BcSession *session; /* owned */
  GArray *places;     /* BcPlace: what is listed */
  guint frames_seen;
};

G_DEFINE_FINAL_TYPE (BcPlaceList, bc_place_list, GTK_TYPE_WIDGET)

static gboolean
has_sides (const BcPlace *place)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));

  bc_place_list_spots (place, spots);
  for (guint i = 0; i < spots->len; i++)
    if (g_array_index (spots, BcSpot, i).side != BC_SIDE_MIDLINE)
      return TRUE;
  return FALSE;
}

static void
mark_place_of (BcPlaceList *self, gpointer object)
{
  bc_selection_set_place (bc_session_get_selection (self->session), g_object_get_data (object, "place"));
}

static void
side_clicked_cb (GtkButton *button, BcPlaceList *self)
{
  mark_place_of (self, button);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, BcPlaceList *self)
{
  mark_place_of (self, row);
}

static void
append_side_button (BcPlaceList *self, GtkBox *line, const BcPlace *of, BcBodySides sides)
{
  /* Translators: one letter for the left and one for the right side of the body, on a small button */
  GtkWidget *button = gtk_button_new_with_label (sides == BC_BODY_LEFT ? C_ ("side letter", "L") : C_ ("side letter", "R"));
  BcPlace place = { of->region, of->area, sides };
  g_autofree char *name = bc_place_describe (&place);

  /* a frame has shadows, and there are more than a hundred of these buttons */
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "side");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  /* newer GTK names a button after its text, and that is one letter */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "place", g_memdup2 (&place, sizeof place), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (side_clicked_cb), self);
  gtk_box_append (line, button);
}

static void
append_place (BcPlaceList *self, const BcPlace *place)
{
  GtkWidget *row = gtk_list_box_row_new (), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *name = gtk_label_new (bc_place_get_name (place));
  const char *everyday = bc_text (place->region != NULL ? place->region->everyday : place->area->everyday);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  /* with large text a long word breaks rather than pushing the buttons out */
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (name), LEAST_NAME_CHARS);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (line), name);
  if (has_sides (place))
    {
      append_side_button (self, GTK_BOX (line), place, BC_BODY_LEFT);
      append_side_button (self, GTK_BOX (line), place, BC_BODY_RIGHT);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data_full (G_OBJECT (row), "place", g_memdup2 (place, sizeof *place), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, bc_place_get_name (place),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, everyday, -1);
  gtk_list_box_append (self->list, row);
}

/* The sole and the pelvic floor cannot be clicked on the figures: they stand here as regions of their own. */
static gboolean
is_on_a_figure (const BcRegion *region)
{
  return g_strv_contains ((const char *const *) region->views, "front") || g_strv_contains ((const char *const *) region->views, "back");
}

static void
collect_places (BcPlaceList *self)
{
  BcAtlas *atlas = bc_session_get_atlas (self->session);
  GPtrArray *areas = bc_atlas_get_areas (atlas), *regions = bc_atlas_get_regions (atlas);

  for (guint i = 0; i < areas->len; i++)
    {
      BcPlace place = { NULL, g_ptr_array_index (areas, i), BC_BODY_BOTH };
      g_array_append_val (self->places, place);
    }
  for (guint i = 0; i < regions->len; i++)
    {
      BcPlace place = { g_ptr_array_index (regions, i), NULL, BC_BODY_BOTH };
      if (!is_on_a_figure (place.region))
        g_array_append_val (self->places, place);
    }
}

/* The first frame shows the figures; eighty rows of the list come with the next one. */
static gboolean
fill_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  BcPlaceList *self = BC_PLACE_LIST (widget);

  if (self->frames_seen++ == 0)
    return G_SOURCE_CONTINUE;
  for (guint i = 0; i < self->places->len; i++)
    append_place (self, &g_array_index (self->places, BcPlace, i));
  return G_SOURCE_REMOVE;
}

static void
bc_place_list_dispose (GObject *object)
{
  BcPlaceList *self = BC_PLACE_LIST (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (bc_place_list_parent_class)->dispose (object);
}

static void
bc_place_list_class_init (BcPlaceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_place_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bodychart/BodyChart/ui/bc-place-list.ui");
  gtk_widget_class_bind_template_child (widget_class, BcPlaceList, content);
  gtk_widget_class_bind_template_child (widget_class, BcPlaceList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
bc_place_list_init (BcPlaceList *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), bc_pane_layout_new ());
  gtk_widget_init_template (GTK_WIDGET (self));
  self->places = g_array_new (FALSE, FALSE, sizeof (BcPlace));
}

/**
 * bc_place_list_set_session:
 * @session: a reference is taken; call once
 */
void
bc_place_list_set_session (BcPlaceList *self, BcSession *session)
{
  self->session = g_object_ref (session);
  collect_places (self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), fill_cb, NULL, NULL);
}
