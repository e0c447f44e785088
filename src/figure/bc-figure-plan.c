/* The plan: landmarks, limb axes and named curves, and the notation for points.
 *
 * Points are written between blanks:
 *   120,455        120 units from the midline, height 455
 *   120,455*       the same, and the curve may turn sharply there
 *   UA:0.4,50      on the axis UA: 0.4 of the way along, 50 units to its outer side
 *   $name          all points of a named curve; -$name backwards; $name[2:5] the
 *                  second to the fifth
 * A limb drawn on its axis follows when the pose changes.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-plan.h"

#include <string.h>

typedef struct
{
  BcFigurePoint from;
  double dx, dy;                /* unit vector along */
  double scale;                 /* units per step along */
} Axis;

struct _BcFigurePlan
{
  double midline;
  GHashTable *axes;             /* name -> Axis */
  GHashTable *curves;           /* name -> GArray of BcFigurePoint */
};

G_DEFINE_QUARK (bc-figure-error-quark, bc_figure_error)

/**
 * bc_figure_plan_new:
 * @midline: the x that distances are measured from
 */
BcFigurePlan *
bc_figure_plan_new (double midline)
{
  BcFigurePlan *self = g_new0 (BcFigurePlan, 1);

  self->midline = midline;
  self->axes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->curves = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  return self;
}

void
bc_figure_plan_free (BcFigurePlan *self)
{
  g_hash_table_unref (self->axes);
  g_hash_table_unref (self->curves);
  g_free (self);
}

/**
 * bc_figure_plan_add_axis:
 * @in_units: whether positions along are in units, or fractions of the length
 */
void
bc_figure_plan_add_axis (BcFigurePlan *self, const char *name, const BcFigurePoint *from,
                         const BcFigurePoint *to, gboolean in_units)
{
  Axis *axis = g_new0 (Axis, 1);
  double length = bc_figure_distance (from, to);

  axis->from = *from;
  axis->dx = length > 0 ? (to->x - from->x) / length : 0;
  axis->dy = length > 0 ? (to->y - from->y) / length : 1;
  axis->scale = in_units ? 1 : length;
  g_hash_table_insert (self->axes, g_strdup (name), axis);
}

void
bc_figure_plan_add_curve (BcFigurePlan *self, const char *name, const GArray *points)
{
  g_hash_table_insert (self->curves, g_strdup (name), bc_figure_points_copy (points));
}

/* Returns: (nullable): the points of a named curve. */
const GArray *
bc_figure_plan_curve (BcFigurePlan *self, const char *name)
{
  return g_hash_table_lookup (self->curves, name);
}

static gboolean
read_pair (const char *text, double *first, double *second, gboolean *corner)
{
  char *end = NULL;

  *first = g_ascii_strtod (text, &end);
  if (end == text || *end != ',')
    return FALSE;
  text = end + 1;
  *second = g_ascii_strtod (text, &end);
  if (end == text)
    return FALSE;
  *corner = *end == '*';
  return end[*corner ? 1 : 0] == '\0';
}

static gboolean
add_point (BcFigurePlan *self, const char *token, GArray *points, GError **error)
{
  const char *colon = strchr (token, ':');
  BcFigurePoint point = { 0, 0, FALSE };
  double first, second;
  const Axis *axis;
  g_autofree char *name = NULL;

  if (!read_pair (colon != NULL ? colon + 1 : token, &first, &second, &point.corner))
    {
      g_set_error (error, BC_FIGURE_ERROR, BC_FIGURE_ERROR_POINT,
                   "“%s” is not a point; expected x,y or AXIS:along,across or $curve", token);
      return FALSE;
    }
  if (colon == NULL)
    {
      point.x = self->midline + first;
      point.y = second;
      g_array_append_val (points, point);
      return TRUE;
    }
  name = g_strndup (token, (gsize) (colon - token));
  axis = g_hash_table_lookup (self->axes, name);
  if (axis == NULL)
    {
      g_set_error (error, BC_FIGURE_ERROR, BC_FIGURE_ERROR_POINT, "no axis “%s” in “%s”", name, token);
      return FALSE;
    }
  point.x = axis->from.x + first * axis->scale * axis->dx + second * axis->dy;
  point.y = axis->from.y + first * axis->scale * axis->dy - second * axis->dx;
  g_array_append_val (points, point);
  return TRUE;
}

/* "[2:5]" behind a curve's name; counted from 1, both ends included. */
static gboolean
read_range (const char *bracket, guint length, guint *from, guint *to)
{
  char *end = NULL;

  *from = (guint) g_ascii_strtoull (bracket + 1, &end, 10);
  if (*end != ':')
    return FALSE;
  *to = (guint) g_ascii_strtoull (end + 1, &end, 10);
  return g_str_equal (end, "]") && *from >= 1 && *from <= *to && *to <= length;
}

static gboolean
add_curve (BcFigurePlan *self, const char *token, GArray *points, GError **error)
{
  gboolean backwards = token[0] == '-';
  const char *bracket = strchr (token, '[');
  const char *start = token + (backwards ? 2 : 1);
  g_autofree char *name = bracket != NULL ? g_strndup (start, (gsize) (bracket - start)) : g_strdup (start);
  const GArray *curve = bc_figure_plan_curve (self, name);
  guint from = 1, to;

  if (curve == NULL)
    {
      g_set_error (error, BC_FIGURE_ERROR, BC_FIGURE_ERROR_POINT, "no curve “%s” before this line", name);
      return FALSE;
    }
  to = curve->len;
  if (bracket != NULL && !read_range (bracket, curve->len, &from, &to))
    {
      g_set_error (error, BC_FIGURE_ERROR, BC_FIGURE_ERROR_POINT,
                   "“%s”: the curve has the points [1:%u]", token, curve->len);
      return FALSE;
    }
  for (guint i = 0; i <= to - from; i++)
    g_array_append_vals (points, bc_figure_point (curve, backwards ? to - 1 - i : from - 1 + i), 1);
  return TRUE;
}

/**
 * bc_figure_plan_parse:
 * @text: points in the notation described at the top of this file
 *
 * Returns: (transfer full): control points, or NULL with @error set.
 */
GArray *
bc_figure_plan_parse (BcFigurePlan *self, const char *text, GError **error)
{
  g_auto (GStrv) tokens = g_strsplit_set (text, " \t\r\n", -1);
  g_autoptr (GArray) points = bc_figure_points_new ();

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      gboolean ok = TRUE;

      if (tokens[i][0] == '$' || g_str_has_prefix (tokens[i], "-$"))
        ok = add_curve (self, tokens[i], points, error);
      else if (tokens[i][0] != '\0')
        ok = add_point (self, tokens[i], points, error);
      if (!ok)
        return NULL;
    }
  return g_steal_pointer (&points);
}
