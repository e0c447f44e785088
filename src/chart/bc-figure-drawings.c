/* The drawings of one view: a file for each look, and one without hairlines for small sizes.

   A drawing (about half a megabyte of SVG) is parsed when it is first painted, because a program start needs one look
   and not four.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-figure-drawings.h"

#include <math.h>
#include <string.h>

#include "bc-svg.h"

/* Below so many pixels of the longer side, hairlines would only turn a picture grey. */
#define LEAST_FULL_SIZE 520.0

/* Each drawing comes in two. */
typedef enum
{
  DETAIL_FULL,
  DETAIL_SMALL, /* no hairlines, a stronger contour; may be missing */
} Detail;

#define N_DETAILS (DETAIL_SMALL + 1)

static const char *const detail_ends[N_DETAILS] = { "", "-small" };

struct _BcFigureDrawings
{
  char *folder;
  char *view;
  BcBox box;

  RsvgHandle *handles[BC_N_LOOKS][N_DETAILS]; /* filled when first asked for */
};

/**
 * bc_figure_drawings_new:
 * @folder: where the pictures stand
 * @view: "front", "back" or a close-up
 * @box: the viewBox, which a drawing fills
 *
 * Returns: (transfer full): the drawings `<view>-<look>.svg` and `<view>-<look>-small.svg`; none is read yet.
 */
BcFigureDrawings *
bc_figure_drawings_new (const char *folder, const char *view, const BcBox *box)
{
  BcFigureDrawings *self = g_new0 (BcFigureDrawings, 1);

  self->folder = g_strdup (folder);
  self->view = g_strdup (view);
  self->box = *box;
  return self;
}

void
bc_figure_drawings_free (BcFigureDrawings *self)
{
  for (guint i = 0; i < BC_N_LOOKS; i++)
    for (guint k = 0; k < N_DETAILS; k++)
      g_clear_object (&self->handles[i][k]);
  g_free (self->view);
  g_free (self->folder);
  g_free (self);
}

static char *
drawing_path (BcFigureDrawings *self, BcLook look, Detail detail)
{
  g_autofree char *name = g_strdup_printf ("%s-%s%s.svg", self->view, bc_look_to_string (look), detail_ends[detail]);

  return g_build_filename (self->folder, name, NULL);
}

/* The asked look, else the skin, else any: a missing drawing costs beauty, never the chart. */
static gboolean
choose_look (BcFigureDrawings *self, BcLook asked, BcLook *chosen)
{
  const BcLook order[] = { asked, BC_LOOK_SKIN, BC_LOOK_MUSCLE, BC_LOOK_OUTLINE, BC_LOOK_DEEP };

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    if (bc_figure_drawings_has (self, order[i]))
      {
        *chosen = order[i];
        return TRUE;
      }
  return FALSE;
}

static gboolean
has_drawing (BcFigureDrawings *self, BcLook look, Detail detail)
{
  g_autofree char *path = NULL;

  if (self->handles[look][detail] != NULL)
    return TRUE;
  path = drawing_path (self, look, detail);
  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static RsvgHandle *
get_handle (BcFigureDrawings *self, BcLook look, Detail detail, GError **error)
{
  RsvgHandle **handle = &self->handles[look][detail];

  if (*handle == NULL)
    {
      g_autofree char *path = drawing_path (self, look, detail);
      g_autoptr (GBytes) bytes = bc_svg_read (path, BC_SVG_MAX_FIGURE_BYTES, error);

      *handle = bytes != NULL ? bc_svg_parse (path, bytes, error) : NULL;
    }
  return *handle;
}

/* How many pixels the longer side of the view takes; 0 where the target has none: paper is never too small. */
static double
pixels_of (const BcBox *box, cairo_t *cr)
{
  cairo_surface_t *target = cairo_get_target (cr);
  double x = MAX (box->width, box->height), y = 0, scale_x, scale_y;

  if (cairo_surface_get_type (target) != CAIRO_SURFACE_TYPE_IMAGE)
    return 0;
  cairo_user_to_device_distance (cr, &x, &y);
  cairo_surface_get_device_scale (target, &scale_x, &scale_y);
  return hypot (x * scale_x, y * scale_y);
}

static Detail
choose_detail (BcFigureDrawings *self, BcLook look, cairo_t *cr)
{
  double pixels = pixels_of (&self->box, cr);

  if (pixels > 0 && pixels < LEAST_FULL_SIZE && has_drawing (self, look, DETAIL_SMALL))
    return DETAIL_SMALL;
  return DETAIL_FULL;
}

/**
 * bc_figure_drawings_has:
 *
 * Returns: whether the drawing exists as a file of its own.
 */
gboolean
bc_figure_drawings_has (BcFigureDrawings *self, BcLook look)
{
  return has_drawing (self, look, DETAIL_FULL);
}

/**
 * bc_figure_drawings_prepare:
 *
 * Reads a drawing before it is painted for the first time, for example on a thread that has the figure to itself. A
 * drawing that cannot be read tells so when it is painted.
 */
void
bc_figure_drawings_prepare (BcFigureDrawings *self, BcLook look)
{
  if (bc_figure_drawings_has (self, look))
    get_handle (self, look, DETAIL_FULL, NULL);
}

static void
collect_ids (const char *text, GHashTable *ids)
{
  static const char attribute[] = " id=\"";

  for (const char *at = strstr (text, attribute); at != NULL; at = strstr (at, attribute))
    {
      const char *end;

      at += strlen (attribute);
      end = strchr (at, '"');
      if (end == NULL)
        return;
      g_hash_table_add (ids, g_strndup (at, end - at));
      at = end;
    }
}

/**
 * bc_figure_drawings_list_ids:
 *
 * Reads the drawing's file anew: for a call now and then. May be called while another thread paints.
 *
 * Returns: (transfer full) (element-type utf8 utf8): the ids in the drawing, as the set of a hash table; empty where there
 * is no such drawing.
 */
GHashTable *
bc_figure_drawings_list_ids (BcFigureDrawings *self, BcLook look)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *path = drawing_path (self, look, DETAIL_FULL);
  g_autoptr (GBytes) bytes = bc_svg_read (path, BC_SVG_MAX_FIGURE_BYTES, NULL);
  g_autofree char *text = NULL;
  gsize size;
  const char *start = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  if (start == NULL)
    return ids;
  text = g_strndup (start, size);
  collect_ids (text, ids);
  return ids;
}

/**
 * bc_figure_drawings_paint:
 * @look: the drawing that is wanted; the skin, then any other, where it is missing
 * @cr: user space is the viewBox
 * @error: file and reason
 *
 * An image on which the view is small gets the drawing without hairlines, `<view>-<look>-small.svg`, where there is one.
 *
 * Not for several threads at once: the drawing is parsed at its first use.
 *
 * Returns: whether a drawing was painted.
 */
gboolean
bc_figure_drawings_paint (BcFigureDrawings *self, BcLook look, cairo_t *cr, GError **error)
{
  const RsvgRectangle viewport = { self->box.x, self->box.y, self->box.width, self->box.height };
  RsvgHandle *handle;
  BcLook chosen;

  if (!choose_look (self, look, &chosen))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s: no drawing of the view “%s”, expected %s-%s.svg",
                   self->folder, self->view, self->view, bc_look_to_string (look));
      return FALSE;
    }
  handle = get_handle (self, chosen, choose_detail (self, chosen, cr), error);
  return handle != NULL && rsvg_handle_render_document (handle, cr, &viewport, error);
}
