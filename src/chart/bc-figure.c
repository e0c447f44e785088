/* A figure: the picture of one view, with the outlines of its regions and muscles.

   The outlines are read at once, the drawings when they are first painted. Sides: ids in the file carry the patient's side; coordinates of the atlas
   are authored for the patient's right and placed on the left by mirroring about the middle of the picture. That
   happens here and nowhere else.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-figure.h"

#include <math.h>
#include <string.h>

#include "bc-body-map.h"
#include "bc-figure-drawings.h"
#include "bc-shapes.h"
#include "bc-svg.h"

/* About the size of a figure in the window, pixels per viewBox unit. */
#define PREVIEW_SCALE 0.36

/* How a view lies to the patient's sides. */
typedef enum
{
  HALVES_RIGHT_FIRST, /* both sides; the patient's right at small x: we see the patient's front */
  HALVES_LEFT_FIRST,  /* both sides; the patient's right at large x: we see the patient's back */
  ONE_SIDE,           /* a close-up of one side: the same picture serves the other side, mirrored as a whole */
} Lie;

static const struct
{
  const char *view;
  Lie lie;
} lies[] = {
  { "front", HALVES_RIGHT_FIRST },    { "head-front", HALVES_RIGHT_FIRST },   { "back", HALVES_LEFT_FIRST },
  { "neck-back", HALVES_LEFT_FIRST }, { "pelvic-floor", HALVES_RIGHT_FIRST },
};

/* Close-ups that are a part of a whole figure at another size, drawn on its contour: what the atlas says of that part
   there holds here too. A place x, y there is (x - from_x) * scale + to_x, (y - from_y) * scale + to_y here. */
typedef struct
{
  const char *view;
  const char *whole;
  double scale;
  double from_x, from_y;
  double to_x, to_y;
} Enlargement;

static const Enlargement enlargements[] = {
  { "head-front", "front", 2, 500, 100, 240, 30 },
  { "neck-back", "back", 2.2, 500, 100, 240, 25 },
};

struct _BcFigure
{
  GObject parent_instance;

  char *view;
  Lie lie;
  BcShapes *shapes;
  BcBodyMap *map;      /* owned; NULL: the neutral body, which the atlas is authored on */
  BcFigure *right;     /* owned; NULL, or the close-up of the right side that this one shows mirrored as a whole */
  GPtrArray *left_ids; /* owned; NULL, or the ids of the mirrored shapes */

  BcFigureDrawings *drawings; /* owned; NULL where @right is set: they are its own */
  cairo_surface_t *preview;   /* owned; NULL until it is made */
};

G_DEFINE_FINAL_TYPE (BcFigure, bc_figure, G_TYPE_OBJECT)

static const BcShapes *
get_shapes (BcFigure *self)
{
  return self->right != NULL ? self->right->shapes : self->shapes;
}

static BcFigureDrawings *
get_drawings (BcFigure *self)
{
  return self->right != NULL ? self->right->drawings : self->drawings;
}

/* The same shape's id on the other side: "region.palm.left" for "region.palm.right"; others stay as they are. */
static char *
swap_side (const char *id)
{
  if (g_str_has_suffix (id, ".left"))
    return g_strdup_printf ("%.*s.right", (int)(strlen (id) - strlen (".left")), id);
  if (g_str_has_suffix (id, ".right"))
    return g_strdup_printf ("%.*s.left", (int)(strlen (id) - strlen (".right")), id);
  return g_strdup (id);
}

/* From here on the context draws the figure that it shows: the right side's, turned about the middle, for the left. */
static void
turn_context (BcFigure *self, cairo_t *cr)
{
  if (self->right == NULL)
    return;
  cairo_translate (cr, 2 * bc_figure_get_axis (self), 0);
  cairo_scale (cr, -1, 1);
}

static void
bc_figure_finalize (GObject *object)
{
  BcFigure *self = BC_FIGURE (object);

  g_clear_pointer (&self->drawings, bc_figure_drawings_free);
  g_clear_pointer (&self->shapes, bc_shapes_free);
  g_clear_pointer (&self->map, bc_body_map_unref);
  g_clear_pointer (&self->left_ids, g_ptr_array_unref);
  g_clear_object (&self->right);
  g_free (self->view);
  g_clear_pointer (&self->preview, cairo_surface_destroy);
  G_OBJECT_CLASS (bc_figure_parent_class)->finalize (object);
}

static void
bc_figure_class_init (BcFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bc_figure_finalize;
}

static void
bc_figure_init (BcFigure *self G_GNUC_UNUSED)
{
}

/**
 * bc_figure_load:
 * @folder: where the pictures stand
 * @view: "front", "back" or a close-up
 * @error: file, line, what was found and what was expected
 *
 * Reads `<folder>/<view>-shapes.svg`. The drawings `<view>-<look>.svg` and
 * `<view>-<look>-small.svg` are read when first painted.
 *
 * Returns: (transfer full) (nullable): the figure.
 */
BcFigure *
bc_figure_load (const char *folder, const char *view, GError **error)
{
  g_autoptr (BcFigure) self = g_object_new (BC_TYPE_FIGURE, NULL);
  g_autofree char *name = g_strdup_printf ("%s-shapes.svg", view);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = bc_svg_read (path, BC_SVG_MAX_FIGURE_BYTES, error);

  if (bytes == NULL)
    return NULL;
  self->shapes = bc_shapes_parse (bytes, error);
  if (self->shapes == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  if (!bc_shapes_has (self->shapes, BC_SHAPE_SILHOUETTE))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   "%s: no shape “%s”, expected the outline of the whole figure", path, BC_SHAPE_SILHOUETTE);
      return NULL;
    }
  self->view = g_strdup (view);
  self->drawings = bc_figure_drawings_new (folder, view, bc_shapes_get_view_box (self->shapes));
  self->lie = ONE_SIDE;
  for (gsize i = 0; i < G_N_ELEMENTS (lies); i++)
    if (strcmp (lies[i].view, view) == 0)
      self->lie = lies[i].lie;
  return g_steal_pointer (&self);
}

/**
 * bc_figure_load_body:
 * @folder: where the pictures stand
 * @body: "neutral", or another body, which has a folder and a file of landmarks of that name
 * @view: "front" or "back"
 * @error: file, line, what was found and what was expected
 *
 * Returns: (transfer full) (nullable): the figure, on which places of the atlas go where the landmarks take them.
 */
BcFigure *
bc_figure_load_body (const char *folder, const char *body, const char *view, GError **error)
{
  g_autofree char *own_folder = g_build_filename (folder, body, NULL);
  g_autofree char *name = g_strdup_printf ("%s.xml", body);
  g_autofree char *landmarks = g_build_filename (folder, name, NULL);
  g_autoptr (BcBodyMap) map = NULL;
  BcFigure *self;

  if (g_str_equal (body, BC_BODY_NEUTRAL))
    return bc_figure_load (folder, view, error);
  map = bc_body_map_load (landmarks, view, error);
  self = map != NULL ? bc_figure_load (own_folder, view, error) : NULL;
  if (self != NULL)
    self->map = g_steal_pointer (&map);
  return self;
}

/**
 * bc_figure_new_left:
 * @right: a close-up of one side, as it was loaded; a reference is taken
 *
 * The same close-up of the patient's left: the picture mirrored as a whole, with the left side in its ids and places. It
 * is a figure like any other to painter and hit map.
 *
 * Returns: (transfer full): the close-up of the left side.
 */
BcFigure *
bc_figure_new_left (BcFigure *right)
{
  BcFigure *self;
  GPtrArray *ids;

  g_return_val_if_fail (bc_figure_get_side (right) == BC_SIDE_RIGHT, NULL);
  self = g_object_new (BC_TYPE_FIGURE, NULL);
  self->right = g_object_ref (right);
  self->view = g_strdup (right->view);
  self->lie = ONE_SIDE;
  self->left_ids = g_ptr_array_new_with_free_func (g_free);
  ids = bc_shapes_get_ids (right->shapes);
  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (self->left_ids, swap_side (ids->pdata[i]));
  return self;
}

const char *
bc_figure_get_view (BcFigure *self)
{
  g_return_val_if_fail (BC_IS_FIGURE (self), NULL);
  return self->view;
}

/**
 * bc_figure_get_view_box:
 *
 * Returns: (transfer none): the picture's field; its corner need not be 0, 0.
 */
const BcBox *
bc_figure_get_view_box (BcFigure *self)
{
  g_return_val_if_fail (BC_IS_FIGURE (self), NULL);
  return bc_shapes_get_view_box (get_shapes (self));
}

/**
 * bc_figure_get_shape_ids:
 *
 * Returns: (transfer none) (element-type utf8): "silhouette", "region.<id>.<side>", "muscle.<shape>.<side>".
 */
GPtrArray *
bc_figure_get_shape_ids (BcFigure *self)
{
  g_return_val_if_fail (BC_IS_FIGURE (self), NULL);
  return self->left_ids != NULL ? self->left_ids : bc_shapes_get_ids (self->shapes);
}

gboolean
bc_figure_has_shape (BcFigure *self, const char *id)
{
  g_autofree char *drawn = NULL;

  g_return_val_if_fail (BC_IS_FIGURE (self), FALSE);
  if (self->right == NULL)
    return bc_shapes_has (self->shapes, id);
  drawn = swap_side (id);
  return bc_shapes_has (self->right->shapes, drawn);
}

/**
 * bc_figure_get_shape_box:
 * @id: a shape
 * @box: (out): a box that holds the shape, viewBox units
 *
 * Returns: whether the figure has the shape.
 */
gboolean
bc_figure_get_shape_box (BcFigure *self, const char *id, BcBox *box)
{
  g_autofree char *drawn = NULL;

  g_return_val_if_fail (BC_IS_FIGURE (self), FALSE);
  if (self->right == NULL)
    return bc_shapes_get_box (self->shapes, id, box);
  drawn = swap_side (id);
  if (!bc_shapes_get_box (self->right->shapes, drawn, box))
    return FALSE;
  box->x = 2 * bc_figure_get_axis (self) - box->x - box->width;
  return TRUE;
}

/**
 * bc_figure_append_shape:
 * @id: a shape
 * @cr: user space is the viewBox
 *
 * Adds the shape to the current path.
 *
 * Returns: whether the figure has the shape.
 */
gboolean
bc_figure_append_shape (BcFigure *self, const char *id, cairo_t *cr)
{
  g_autofree char *drawn = NULL;
  gboolean found;

  g_return_val_if_fail (BC_IS_FIGURE (self), FALSE);
  if (self->right == NULL)
    return bc_shapes_append (self->shapes, id, cr);
  drawn = swap_side (id);
  cairo_save (cr);
  turn_context (self, cr);
  found = bc_shapes_append (self->right->shapes, drawn, cr);
  cairo_restore (cr);
  return found;
}

/**
 * bc_figure_region_id:
 *
 * Returns: (transfer full): the id of a region's shape.
 */
char *
bc_figure_region_id (const char *region, BcSide side)
{
  return g_strconcat ("region.", region, ".", bc_side_to_string (side), NULL);
}

/**
 * bc_figure_muscle_id:
 *
 * Returns: (transfer full): the id of a muscle's shape.
 */
char *
bc_figure_muscle_id (const char *shape, BcSide side)
{
  return g_strconcat ("muscle.", shape, ".", bc_side_to_string (side), NULL);
}

/**
 * bc_figure_get_side:
 *
 * Returns: the side of the body that a close-up of one side shows; BC_SIDE_MIDLINE where both can be seen.
 */
BcSide
bc_figure_get_side (BcFigure *self)
{
  g_return_val_if_fail (BC_IS_FIGURE (self), BC_SIDE_MIDLINE);
  if (self->lie != ONE_SIDE)
    return BC_SIDE_MIDLINE;
  return self->right != NULL ? BC_SIDE_LEFT : BC_SIDE_RIGHT;
}

/**
 * bc_figure_shows_side:
 *
 * Returns: whether something of that side of the body can be seen. A close-up of one side is loaded as the right side.
 */
gboolean
bc_figure_shows_side (BcFigure *self, BcSide side)
{
  BcSide shown = bc_figure_get_side (self);

  return shown == BC_SIDE_MIDLINE || side == BC_SIDE_MIDLINE || side == shown;
}

/**
 * bc_figure_get_axis:
 *
 * Returns: x of the body's midline, about which left and right mirror, viewBox units.
 */
double
bc_figure_get_axis (BcFigure *self)
{
  const BcBox *box = bc_figure_get_view_box (self);

  return box->x + box->width / 2;
}

/**
 * bc_figure_right_is_left_half:
 *
 * Returns: whether the patient's right lies at small x, as when the patient faces us.
 */
gboolean
bc_figure_right_is_left_half (BcFigure *self)
{
  g_return_val_if_fail (BC_IS_FIGURE (self), TRUE);
  return self->lie == HALVES_RIGHT_FIRST;
}

/**
 * bc_figure_side_at:
 * @x: viewBox units
 *
 * For words and for checks of the drawing. A click asks the hit map, whose answer carries the side as data.
 *
 * Returns: the patient's side at that x; BC_SIDE_MIDLINE on the axis itself.
 */
BcSide
bc_figure_side_at (BcFigure *self, double x)
{
  double axis = bc_figure_get_axis (self);

  if (self->lie == ONE_SIDE)
    return bc_figure_get_side (self);
  if (x == axis)
    return BC_SIDE_MIDLINE;
  return (x < axis) == (self->lie == HALVES_RIGHT_FIRST) ? BC_SIDE_RIGHT : BC_SIDE_LEFT;
}

static const Enlargement *
find_enlargement (BcFigure *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (enlargements); i++)
    if (strcmp (enlargements[i].view, self->view) == 0)
      return &enlargements[i];
  return NULL;
}

/**
 * bc_figure_shows_view:
 * @view: the view that a place or zone of the atlas was authored on
 *
 * Returns: whether it is seen in this figure: it is this view, or this figure shows a part of that view larger.
 */
gboolean
bc_figure_shows_view (BcFigure *self, const char *view)
{
  const Enlargement *enlargement;

  g_return_val_if_fail (BC_IS_FIGURE (self), FALSE);
  if (strcmp (self->view, view) == 0)
    return TRUE;
  enlargement = find_enlargement (self);
  return enlargement != NULL && strcmp (enlargement->whole, view) == 0;
}

/**
 * bc_figure_bring:
 * @view: a view of which bc_figure_shows_view () is true
 * @at: a place that was authored on it
 *
 * Returns: the same place as if it had been authored on this figure's own view. It may lie outside the viewBox.
 */
BcCoordinate
bc_figure_bring (BcFigure *self, const char *view, BcCoordinate at)
{
  const Enlargement *by;

  g_return_val_if_fail (BC_IS_FIGURE (self), at);
  if (strcmp (self->view, view) == 0)
    return at;
  by = find_enlargement (self);
  g_return_val_if_fail (by != NULL && strcmp (by->whole, view) == 0, at);
  return (BcCoordinate){ (at.x - by->from_x) * by->scale + by->to_x, (at.y - by->from_y) * by->scale + by->to_y };
}

/**
 * bc_figure_place:
 * @authored: a place of the atlas, authored for a muscle of the right side
 * @side: the side of the muscle that is meant
 *
 * Returns: the place in this figure.
 */
BcCoordinate
bc_figure_place (BcFigure *self, BcCoordinate authored, BcSide side)
{
  g_return_val_if_fail (BC_IS_FIGURE (self), authored);
  if (self->lie == ONE_SIDE ? self->right != NULL : side == BC_SIDE_LEFT)
    authored.x = 2 * bc_figure_get_axis (self) - authored.x;
  return self->map != NULL ? bc_body_map_apply (self->map, authored) : authored;
}

/**
 * bc_figure_from_neutral:
 * @at: a place of the neutral body in this view, viewBox units
 *
 * Returns: where it is on this figure.
 */
BcCoordinate
bc_figure_from_neutral (BcFigure *self, BcCoordinate at)
{
  g_return_val_if_fail (BC_IS_FIGURE (self), at);
  return self->map != NULL ? bc_body_map_apply (self->map, at) : at;
}

/**
 * bc_figure_to_neutral:
 * @at: a place of this figure, viewBox units
 *
 * What somebody draws is kept on the neutral body, so that it is in its place on every other one.
 *
 * Returns: where it is on the neutral body.
 */
BcCoordinate
bc_figure_to_neutral (BcFigure *self, BcCoordinate at)
{
  g_return_val_if_fail (BC_IS_FIGURE (self), at);
  return self->map != NULL ? bc_body_map_invert (self->map, at) : at;
}

/**
 * bc_figure_prepare:
 *
 * Reads a drawing before it is painted for the first time, for example on a thread that has the figure to itself. A
 * drawing that cannot be read tells so when it is painted.
 */
void
bc_figure_prepare (BcFigure *self, BcLook look)
{
  bc_figure_drawings_prepare (get_drawings (self), look);
}

/**
 * bc_figure_make_preview:
 *
 * Paints the calm look at about the size that a window gives it, for a first frame that cannot wait for more. May be
 * called on a thread that has the figure to itself.
 */
void
bc_figure_make_preview (BcFigure *self)
{
  const BcBox *box;
  cairo_t *cr;

  g_return_if_fail (BC_IS_FIGURE (self));
  box = bc_figure_get_view_box (self);
  g_clear_pointer (&self->preview, cairo_surface_destroy);
  self->preview = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)ceil (box->width * PREVIEW_SCALE),
                                              (int)ceil (box->height * PREVIEW_SCALE));
  cr = cairo_create (self->preview);
  cairo_scale (cr, PREVIEW_SCALE, PREVIEW_SCALE);
  cairo_translate (cr, -box->x, -box->y);
  if (!bc_figure_paint (self, BC_LOOK_SKIN, cr, NULL))
    g_clear_pointer (&self->preview, cairo_surface_destroy);
  cairo_destroy (cr);
}

/**
 * bc_figure_get_preview:
 * @scale: (out): pixels per viewBox unit; the first pixel is the corner of the viewBox
 *
 * Returns: (transfer none) (nullable): the calm look as an image; NULL where none was made.
 */
cairo_surface_t *
bc_figure_get_preview (BcFigure *self, double *scale)
{
  g_return_val_if_fail (BC_IS_FIGURE (self), NULL);
  *scale = PREVIEW_SCALE;
  return self->preview;
}

/**
 * bc_figure_has_look:
 *
 * Returns: whether the drawing exists as a file of its own.
 */
gboolean
bc_figure_has_look (BcFigure *self, BcLook look)
{
  g_return_val_if_fail (BC_IS_FIGURE (self), FALSE);
  return bc_figure_drawings_has (get_drawings (self), look);
}

/**
 * bc_figure_list_drawn:
 * @look: a drawing
 *
 * Reads the drawing's file anew: for a call now and then. May be called while another thread paints.
 *
 * Returns: (transfer full) (element-type utf8 utf8): the ids in the drawing, among them the muscles that it shows, as the
 * set of a hash table; empty where there is no such drawing.
 */
GHashTable *
bc_figure_list_drawn (BcFigure *self, BcLook look)
{
  return bc_figure_drawings_list_ids (get_drawings (self), look);
}

/**
 * bc_figure_paint:
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
bc_figure_paint (BcFigure *self, BcLook look, cairo_t *cr, GError **error)
{
  gboolean painted;

  g_return_val_if_fail (BC_IS_FIGURE (self), FALSE);
  cairo_save (cr);
  turn_context (self, cr);
  painted = bc_figure_drawings_paint (get_drawings (self), look, cr, error);
  cairo_restore (cr);
  return painted;
}
