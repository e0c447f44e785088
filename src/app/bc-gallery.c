/* Ten well-known patterns as small pictures, to begin with. Each shows the right side of the body where the pattern lies, from
   the front, from behind, or both; a click chooses the muscle.

   The names are there at once. The pictures follow in idle time, one muscle after the other: the large figures come first.
   Once painted they are kept.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-gallery.h"

#include <glib/gi18n.h>

#include "bc-scene-field.h"
#include "bc-thumbnail.h"
#include "bc-well-known.h"

#define COLUMNS 2
#define SPACING 8
#define PICTURE_WIDTH 112
#define PICTURE_HEIGHT 96
#define PICTURE_GAP 4
/* Between two muscles: the large figures wait for the same worker. */
#define FILL_INTERVAL_MS 60
/* Room round a pattern, as a share of its size, and the least part of a figure, as a share of its height. */
#define MARGIN 0.14
#define LEAST_SHARE 0.2

typedef struct
{
  const BcMuscle *muscle; /* borrowed from the atlas */
  GtkWidget *button;      /* borrowed children */
  GtkWidget *pictures;
  GtkWidget *name;
} Entry;

struct _BcGallery
{
  GtkWidget parent_instance;

  GtkWidget *content;   /* owned child */
  GArray *entries;      /* Entry */
  BcSession *session;   /* owned */
  BcFigureSet *figures; /* owned; NULL: names alone */
  BcStyle style;
  guint filling; /* source; 0: none */
  guint filled;  /* how many entries have their pictures */
};

G_DEFINE_FINAL_TYPE (BcGallery, bc_gallery, GTK_TYPE_WIDGET)

static BcBodySides
shown_sides (const BcMuscle *muscle)
{
  return muscle->sided ? BC_BODY_RIGHT : BC_BODY_BOTH;
}

/* Pictures */

static BcScene *
make_scene (const BcMuscle *muscle)
{
  const BcShownMuscle shown = { muscle, shown_sides (muscle) };
  BcScene *scene = bc_scene_new ();

  bc_scene_add_muscle (scene, &shown, 0);
  bc_scene_set_outlines (scene, TRUE);
  return scene;
}

/* Room round the patterns, as large in every picture of the muscle and at the same height of the body: what stands side by
   side is one body seen from two sides. */
static BcBox
choose_room (const BcScene *scene, GPtrArray *figures, double aspect)
{
  BcBox room = { 0, G_MAXDOUBLE, 0, 0 };
  double bottom = 0, least = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      BcFigure *figure = g_ptr_array_index (figures, i);
      BcBox field;
      if (!bc_scene_find_field (scene, figure, &field))
        continue;
      room.y = MIN (room.y, field.y);
      bottom = MAX (bottom, field.y + field.height);
      room.width = MAX (room.width, field.width * (1 + 2 * MARGIN));
      least = MAX (least, bc_figure_get_view_box (figure)->height * LEAST_SHARE);
    }
  room.height = MAX ((bottom - room.y) * (1 + 2 * MARGIN), least);
  room.width = MAX (room.width, room.height * aspect);
  room.height = room.width / aspect;
  room.y = (room.y + bottom - room.height) / 2;
  return room;
}

static void
append_picture (BcGallery *self, const Entry *entry, BcScene *scene, BcFigure *figure, int width, const BcBox *room)
{
  GtkWidget *thumbnail = bc_thumbnail_new (figure, width, PICTURE_HEIGHT);
  BcBox field, part = *room;

  if (bc_scene_find_field (scene, figure, &field))
    {
      part.x = field.x + (field.width - part.width) / 2;
      bc_thumbnail_set_field (BC_THUMBNAIL (thumbnail), &part, width, PICTURE_HEIGHT);
    }
  bc_thumbnail_set_style (BC_THUMBNAIL (thumbnail), &self->style);
  bc_thumbnail_set_scene (BC_THUMBNAIL (thumbnail), scene);
  gtk_box_append (GTK_BOX (entry->pictures), thumbnail);
}

static void
clear_pictures (const Entry *entry)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (entry->pictures)) != NULL)
    gtk_box_remove (GTK_BOX (entry->pictures), child);
}

static void
fill_entry (BcGallery *self, const Entry *entry)
{
  g_autoptr (BcScene) scene = make_scene (entry->muscle);
  g_autoptr (GPtrArray) useful = bc_scene_list_useful (scene, self->figures, BC_SIDE_RIGHT, 1);
  int n = (int)useful->len, width = n > 0 ? (PICTURE_WIDTH - (n - 1) * PICTURE_GAP) / n : 0;
  BcBox room;

  if (n == 0)
    return;
  room = choose_room (scene, useful, (double)width / PICTURE_HEIGHT);
  for (guint i = 0; i < useful->len; i++)
    append_picture (self, entry, scene, g_ptr_array_index (useful, i), width, &room);
}

static gboolean
fill_cb (gpointer user_data)
{
  BcGallery *self = user_data;

  fill_entry (self, &g_array_index (self->entries, Entry, self->filled));
  self->filled++;
  if (self->filled < self->entries->len)
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

/* Nobody sees a gallery that is not mapped: nothing is painted for it. */
static void
fill_soon (BcGallery *self)
{
  if (self->filling == 0 && self->figures != NULL && self->filled < self->entries->len &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->filling = g_timeout_add_full (G_PRIORITY_LOW, FILL_INTERVAL_MS, fill_cb, self, NULL);
}

static void
fill_anew (BcGallery *self)
{
  g_clear_handle_id (&self->filling, g_source_remove);
  for (guint i = 0; i < self->entries->len; i++)
    clear_pictures (&g_array_index (self->entries, Entry, i));
  self->filled = 0;
  fill_soon (self);
}

/* Names */

static void
update_name (const Entry *entry)
{
  const char *name = bc_muscle_get_name (entry->muscle);
  /* Translators: %s is the name of a muscle */
  g_autofree char *label = g_strdup_printf (_ ("%s: show where its pain is felt"), name);

  gtk_label_set_label (GTK_LABEL (entry->name), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update_names (BcGallery *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    update_name (&g_array_index (self->entries, Entry, i));
}

static void
clicked_cb (GtkButton *button, BcGallery *self)
{
  const BcMuscle *muscle = g_object_get_data (G_OBJECT (button), "muscle");

  bc_selection_set_muscle (bc_session_get_selection (self->session), muscle, shown_sides (muscle));
}

static void
bc_gallery_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bc_gallery_parent_class)->map (widget);
  fill_soon (BC_GALLERY (widget));
}

static void
bc_gallery_dispose (GObject *object)
{
  BcGallery *self = BC_GALLERY (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_object (&self->figures);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_gallery_parent_class)->dispose (object);
}

static void
bc_gallery_class_init (BcGalleryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_gallery_dispose;
  widget_class->map = bc_gallery_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gallery");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bc_gallery_init (BcGallery *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->style = *bc_style_get (BC_PRESET_SCREEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Well-known patterns"), -1);
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_entry (BcGallery *self, GtkGrid *grid, const BcMuscle *muscle)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING / 2);
  int at = (int)self->entries->len;
  Entry entry = { muscle, gtk_button_new (), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, PICTURE_GAP),
                  new_label ("", "gallery-name") };

  /* left and right are the patient's, whatever way is read */
  gtk_widget_set_direction (entry.pictures, GTK_TEXT_DIR_LTR);
  gtk_widget_set_halign (entry.pictures, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (entry.pictures, PICTURE_WIDTH, PICTURE_HEIGHT);
  gtk_label_set_justify (GTK_LABEL (entry.name), GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (box), entry.pictures);
  gtk_box_append (GTK_BOX (box), entry.name);
  gtk_button_set_child (GTK_BUTTON (entry.button), box);
  gtk_widget_add_css_class (entry.button, "gallery-entry");
  gtk_widget_add_css_class (entry.button, "flat");
  g_object_set_data (G_OBJECT (entry.button), "muscle", (gpointer)muscle);
  g_signal_connect_object (entry.button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  gtk_grid_attach (grid, entry.button, at % COLUMNS, at / COLUMNS, 1, 1);
  g_array_append_val (self->entries, entry);
  update_name (&entry);
}

/**
 * bc_gallery_new:
 * @session: whose muscle is chosen; a reference is taken
 *
 * Returns: (transfer floating): the gallery; names alone, until it has figures and is seen.
 */
GtkWidget *
bc_gallery_new (BcSession *session)
{
  BcGallery *self = g_object_new (BC_TYPE_GALLERY, NULL);
  g_autoptr (GPtrArray) muscles = bc_well_known_list (bc_session_get_atlas (session));
  GtkWidget *grid = gtk_grid_new (), *title = new_label (_ ("Well-known patterns"), "section-heading");

  self->session = g_object_ref (session);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), SPACING);
  gtk_grid_set_row_spacing (GTK_GRID (grid), SPACING);
  for (guint i = 0; i < muscles->len; i++)
    add_entry (self, GTK_GRID (grid), g_ptr_array_index (muscles, i));
  gtk_box_append (GTK_BOX (self->content), title);
  gtk_box_append (GTK_BOX (self->content), grid);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), muscles->len > 0);
  g_signal_connect_object (bc_session_get_atlas (session), "naming-changed", G_CALLBACK (update_names), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * bc_gallery_set_figures:
 * @figures: (nullable): what the pictures are drawn on; a reference is taken
 */
void
bc_gallery_set_figures (BcGallery *self, BcFigureSet *figures)
{
  if (g_set_object (&self->figures, figures))
    fill_anew (self);
}

/**
 * bc_gallery_set_style:
 * @style: as for the large figures
 */
void
bc_gallery_set_style (BcGallery *self, const BcStyle *style)
{
  self->style = *style;
  for (guint i = 0; i < self->entries->len; i++)
    for (GtkWidget *child = gtk_widget_get_first_child (g_array_index (self->entries, Entry, i).pictures);
         child != NULL; child = gtk_widget_get_next_sibling (child))
      bc_thumbnail_set_style (BC_THUMBNAIL (child), style);
}

/**
 * bc_gallery_is_filled:
 *
 * Returns: whether every entry has its pictures.
 */
gboolean
bc_gallery_is_filled (BcGallery *self)
{
  return self->filled == self->entries->len;
}
