/* All figures of a folder, loaded together: a view exists where its <view>-shapes.svg does.
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

  GPtrArray *figures; /* BcFigure */
  GPtrArray *views;   /* borrowed names, NULL-terminated */
};

G_DEFINE_FINAL_TYPE (BcFigureSet, bc_figure_set, G_TYPE_OBJECT)

static void
bc_figure_set_finalize (GObject *object)
{
  BcFigureSet *self = BC_FIGURE_SET (object);

  g_clear_pointer (&self->views, g_ptr_array_unref);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  G_OBJECT_CLASS (bc_figure_set_parent_class)->finalize (object);
}

static void
bc_figure_set_class_init (BcFigureSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bc_figure_set_finalize;
}

static void
bc_figure_set_init (BcFigureSet *self)
{
  self->figures = g_ptr_array_new_with_free_func (g_object_unref);
  self->views = g_ptr_array_new ();
}

static gboolean
has_shapes (const char *folder, const char *view)
{
  g_autofree char *name = g_strdup_printf ("%s-shapes.svg", view);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/**
 * bc_figure_set_load:
 * @folder: where the pictures stand
 * @error: file, line, what was found and what was expected
 *
 * A folder without any figure is an error; so is a figure that cannot be read.
 *
 * Returns: (transfer full) (nullable): the figures.
 */
BcFigureSet *
bc_figure_set_load (const char *folder, GError **error)
{
  g_autoptr (BcFigureSet) self = g_object_new (BC_TYPE_FIGURE_SET, NULL);
  guint n_views;
  const BcView *views = bc_views_list (&n_views);

  for (guint i = 0; i < n_views; i++)
    {
      BcFigure *figure;

      if (!has_shapes (folder, views[i].id))
        continue;
      figure = bc_figure_load (folder, views[i].id, error);
      if (figure == NULL)
        return NULL;
      g_ptr_array_add (self->figures, figure);
      g_ptr_array_add (self->views, (gpointer)views[i].id);
    }
  g_ptr_array_add (self->views, NULL);
  if (self->figures->len == 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   "%s: no figure, expected front-shapes.svg and back-shapes.svg", folder);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * bc_figure_set_get:
 *
 * Returns: (transfer none) (nullable): the figure of that view.
 */
BcFigure *
bc_figure_set_get (BcFigureSet *self, const char *view)
{
  g_return_val_if_fail (BC_IS_FIGURE_SET (self), NULL);
  for (guint i = 0; i < self->figures->len; i++)
    if (g_strcmp0 (bc_figure_get_view (self->figures->pdata[i]), view) == 0)
      return self->figures->pdata[i];
  return NULL;
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
