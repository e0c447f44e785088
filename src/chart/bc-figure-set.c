/* All figures of a folder: a view exists where its <view>-shapes.svg does. Front and back are read at once, a close-up when
   it is first asked for: the program starts with the two figures and must not wait for the others.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-figure-set.h"

#include "bc-views.h"

struct _BcFigureSet
{
  GObject parent_instance;

  char *folder;
  char *body;
  GHashTable *figures; /* view -> BcFigure; NULL value: it cannot be read */
  GHashTable *lefts;   /* view -> BcFigure: close-ups of the left side */
  GPtrArray *views;    /* borrowed names, NULL-terminated */
};

G_DEFINE_FINAL_TYPE (BcFigureSet, bc_figure_set, G_TYPE_OBJECT)

static void
bc_figure_set_finalize (GObject *object)
{
  BcFigureSet *self = BC_FIGURE_SET (object);

  g_clear_pointer (&self->views, g_ptr_array_unref);
  g_clear_pointer (&self->lefts, g_hash_table_unref);
  g_clear_pointer (&self->figures, g_hash_table_unref);
  g_free (self->folder);
  g_free (self->body);
  G_OBJECT_CLASS (bc_figure_set_parent_class)->finalize (object);
}

static void
bc_figure_set_class_init (BcFigureSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bc_figure_set_finalize;
}

static void
figure_unref (gpointer figure)
{
  if (figure != NULL)
    g_object_unref (figure);
}

static void
bc_figure_set_init (BcFigureSet *self)
{
  self->figures = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, figure_unref);
  self->lefts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->views = g_ptr_array_new ();
}

static gboolean
has_shapes (const char *folder, const char *view)
{
  g_autofree char *name = g_strdup_printf ("%s-shapes.svg", view);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
is_whole_figure (const char *view)
{
  return g_str_equal (view, "front") || g_str_equal (view, "back");
}

/**
 * bc_figure_set_load_body:
 * @folder: where the pictures stand
 * @body: one of bc_figure_set_list_bodies(); close-ups serve all of them
 * @error: file, line, what was found and what was expected
 *
 * A folder without any figure is an error; so is a whole figure that cannot be read.
 *
 * Returns: (transfer full) (nullable): the figures.
 */
BcFigureSet *
bc_figure_set_load_body (const char *folder, const char *body, GError **error)
{
  g_autoptr (BcFigureSet) self = g_object_new (BC_TYPE_FIGURE_SET, NULL);
  guint n_views;
  const BcView *views = bc_views_list (&n_views);

  self->folder = g_strdup (folder);
  self->body = g_strdup (body);
  for (guint i = 0; i < n_views; i++)
    {
      BcFigure *figure = NULL;

      if (!has_shapes (folder, views[i].id))
        continue;
      if (is_whole_figure (views[i].id))
        {
          figure = bc_figure_load_body (folder, body, views[i].id, error);
          if (figure == NULL)
            return NULL;
          g_hash_table_insert (self->figures, (gpointer)views[i].id, figure);
        }
      g_ptr_array_add (self->views, (gpointer)views[i].id);
    }
  g_ptr_array_add (self->views, NULL);
  if (self->views->len == 1)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   "%s: no figure, expected front-shapes.svg and back-shapes.svg", folder);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * bc_figure_set_load:
 * @folder: where the pictures stand
 * @error: file, line, what was found and what was expected
 *
 * Returns: (transfer full) (nullable): the figures with the neutral body.
 */
BcFigureSet *
bc_figure_set_load (const char *folder, GError **error)
{
  return bc_figure_set_load_body (folder, BC_BODY_NEUTRAL, error);
}

/**
 * bc_figure_set_list_bodies:
 *
 * Returns: (transfer none) (array zero-terminated=1): the bodies that there are, the neutral one first.
 */
const char *const *
bc_figure_set_list_bodies (void)
{
  static const char *const bodies[] = { BC_BODY_NEUTRAL, "female", NULL };

  return bodies;
}

const char *
bc_figure_set_get_body (BcFigureSet *self)
{
  g_return_val_if_fail (BC_IS_FIGURE_SET (self), NULL);
  return self->body;
}

static BcFigure *
load_close_up (BcFigureSet *self, const char *view)
{
  g_autoptr (GError) error = NULL;
  BcFigure *figure = bc_figure_load (self->folder, view, &error);

  if (figure == NULL)
    g_message ("%s", error->message);
  g_hash_table_insert (self->figures, (gpointer)bc_views_find (view)->id, figure);
  return figure;
}

/**
 * bc_figure_set_get:
 *
 * Reads a close-up when it is first asked for. For one thread at a time.
 *
 * Returns: (transfer none) (nullable): the figure of that view, or NULL where there is none that can be read.
 */
BcFigure *
bc_figure_set_get (BcFigureSet *self, const char *view)
{
  gpointer figure;

  g_return_val_if_fail (BC_IS_FIGURE_SET (self), NULL);
  if (g_hash_table_lookup_extended (self->figures, view, NULL, &figure))
    return figure;
  if (bc_views_find (view) == NULL || !has_shapes (self->folder, view))
    return NULL;
  return load_close_up (self, view);
}

/**
 * bc_figure_set_get_side:
 * @view: a view
 * @side: which side a close-up of one side is to show; others show what they show
 *
 * Returns: (transfer none) (nullable): the figure, or NULL where there is none that can be read.
 */
BcFigure *
bc_figure_set_get_side (BcFigureSet *self, const char *view, BcSide side)
{
  BcFigure *figure = bc_figure_set_get (self, view), *left;

  if (figure == NULL || side != BC_SIDE_LEFT || bc_figure_get_side (figure) == BC_SIDE_MIDLINE)
    return figure;
  left = g_hash_table_lookup (self->lefts, view);
  if (left == NULL)
    {
      left = bc_figure_new_left (figure);
      g_hash_table_insert (self->lefts, (gpointer)bc_figure_get_view (figure), left);
    }
  return left;
}

/**
 * bc_figure_set_get_views:
 *
 * Returns: (transfer none) (array zero-terminated=1): the views that there are, whole figures first.
 */
const char *const *
bc_figure_set_get_views (BcFigureSet *self)
{
  g_return_val_if_fail (BC_IS_FIGURE_SET (self), NULL);
  return (const char *const *)self->views->pdata;
}
