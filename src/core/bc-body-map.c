/* From the neutral body to another one. A second body is not drawn twice: its file names landmarks of the neutral body and
   where they lie on the other, and everything between them follows: contours, muscles, regions, trigger points, zones
   and whatever somebody has drawn. The figure generator and the program use this one map, so that they agree.

   The map is the interpolation of the landmarks by the radial basis function r³ with a linear part, the smoothest in the
   plane that needs no logarithm (Wendland, Scattered Data Approximation, 2005, ch. 8: conditionally positive definite of
   order 2). It uses + - * / and square roots alone, so that every machine gets the same numbers. Every landmark stands
   for its mirror image too: the map is symmetric, and the midline stays where it is.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-body-map.h"

#include <gio/gio.h>
#include <math.h>

#include "bc-xml.h"

/* The linear part: 1, x, y. */
#define N_LINEAR 3

/* Two landmarks nearer than this, viewBox units, are one. */
#define LEAST_DISTANCE 0.5

#define MAX_LANDMARKS 400
#define INVERT_STEPS 24
#define INVERT_STEP 0.01
#define INVERT_TOLERANCE 1e-6

/* Distances are divided by it, to keep the numbers of the equations near 1. */
#define UNIT 1000.0

struct _BcBodyMap
{
  grefcount references;
  double midline;
  guint n;             /* landmarks with their mirror images */
  BcCoordinate *nodes; /* x from the midline, divided by UNIT */
  double *weights_x;   /* n + N_LINEAR: what is added to x */
  double *weights_y;
};

static double
kernel (double dx, double dy)
{
  double square = dx * dx + dy * dy;

  return square * sqrt (square);
}

/* Gaussian elimination with row pivoting; two right sides. FALSE where the landmarks do not settle the map. */
static gboolean
solve (double *matrix, double *right_x, double *right_y, guint size)
{
  for (guint column = 0; column < size; column++)
    {
      guint pivot = column;

      for (guint row = column + 1; row < size; row++)
        if (fabs (matrix[row * size + column]) > fabs (matrix[pivot * size + column]))
          pivot = row;
      if (fabs (matrix[pivot * size + column]) < 1e-12)
        return FALSE;
      for (guint i = 0; i < size && pivot != column; i++)
        {
          double swap = matrix[pivot * size + i];
          matrix[pivot * size + i] = matrix[column * size + i];
          matrix[column * size + i] = swap;
        }
      if (pivot != column)
        {
          double x = right_x[pivot], y = right_y[pivot];
          right_x[pivot] = right_x[column];
          right_y[pivot] = right_y[column];
          right_x[column] = x;
          right_y[column] = y;
        }
      for (guint row = column + 1; row < size; row++)
        {
          double factor = matrix[row * size + column] / matrix[column * size + column];

          if (factor == 0)
            continue;
          for (guint i = column; i < size; i++)
            matrix[row * size + i] -= factor * matrix[column * size + i];
          right_x[row] -= factor * right_x[column];
          right_y[row] -= factor * right_y[column];
        }
    }
  for (guint row = size; row-- > 0;)
    {
      for (guint i = row + 1; i < size; i++)
        {
          right_x[row] -= matrix[row * size + i] * right_x[i];
          right_y[row] -= matrix[row * size + i] * right_y[i];
        }
      right_x[row] /= matrix[row * size + row];
      right_y[row] /= matrix[row * size + row];
    }
  return TRUE;
}

static double *
make_matrix (const BcBodyMap *self)
{
  guint size = self->n + N_LINEAR;
  double *matrix = g_new0 (double, size *size);

  for (guint i = 0; i < self->n; i++)
    {
      const BcCoordinate *a = &self->nodes[i];
      const double linear[N_LINEAR] = { 1, a->x, a->y };

      for (guint k = 0; k < self->n; k++)
        matrix[i * size + k] = kernel (a->x - self->nodes[k].x, a->y - self->nodes[k].y);
      for (guint k = 0; k < N_LINEAR; k++)
        matrix[i * size + self->n + k] = matrix[(self->n + k) * size + i] = linear[k];
    }
  return matrix;
}

static void
add_node (BcBodyMap *self, const BcLandmark *landmark, double sign)
{
  self->nodes[self->n] = (BcCoordinate){ sign * landmark->from.x / UNIT, landmark->from.y / UNIT };
  self->weights_x[self->n] = sign * (landmark->to.x - landmark->from.x);
  self->weights_y[self->n] = landmark->to.y - landmark->from.y;
  self->n++;
}

static gboolean
find_twins (const BcLandmark *landmarks, guint n, GError **error)
{
  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n; k++)
      if (hypot (landmarks[i].from.x - landmarks[k].from.x, landmarks[i].from.y - landmarks[k].from.y) < LEAST_DISTANCE)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the landmark %g,%g stands twice, expected once",
                       landmarks[i].from.x, landmarks[i].from.y);
          return TRUE;
        }
  return FALSE;
}

/**
 * bc_body_map_new:
 * @landmarks: (array length=n_landmarks): viewBox units, x from the midline, of one half of the body
 * @midline: the x of the midline
 * @error: which landmark is wrong
 *
 * Returns: (transfer full) (nullable): a map that takes each landmark to its place exactly.
 */
BcBodyMap *
bc_body_map_new (const BcLandmark *landmarks, guint n_landmarks, double midline, GError **error)
{
  g_autoptr (BcBodyMap) self = g_new0 (BcBodyMap, 1);
  g_autofree double *matrix = NULL;

  g_ref_count_init (&self->references);
  self->midline = midline;
  self->nodes = g_new0 (BcCoordinate, 2 * n_landmarks + 1);
  self->weights_x = g_new0 (double, 2 * n_landmarks + N_LINEAR);
  self->weights_y = g_new0 (double, 2 * n_landmarks + N_LINEAR);
  if (find_twins (landmarks, n_landmarks, error))
    return NULL;
  for (guint i = 0; i < n_landmarks; i++)
    {
      add_node (self, &landmarks[i], 1);
      if (landmarks[i].from.x >= LEAST_DISTANCE)
        add_node (self, &landmarks[i], -1);
    }
  matrix = make_matrix (self);
  if (!solve (matrix, self->weights_x, self->weights_y, self->n + N_LINEAR))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   "the landmarks do not settle a map, expected at least two off the midline at different heights");
      return NULL;
    }
  return g_steal_pointer (&self);
}

BcBodyMap *
bc_body_map_ref (BcBodyMap *self)
{
  g_ref_count_inc (&self->references);
  return self;
}

void
bc_body_map_unref (BcBodyMap *self)
{
  if (!g_ref_count_dec (&self->references))
    return;
  g_free (self->nodes);
  g_free (self->weights_x);
  g_free (self->weights_y);
  g_free (self);
}

/**
 * bc_body_map_apply:
 * @at: a place of the neutral body, viewBox units
 *
 * Returns: the same place of the other body.
 */
BcCoordinate
bc_body_map_apply (const BcBodyMap *self, BcCoordinate at)
{
  double x = (at.x - self->midline) / UNIT, y = at.y / UNIT;
  double dx = self->weights_x[self->n] + self->weights_x[self->n + 1] * x + self->weights_x[self->n + 2] * y;
  double dy = self->weights_y[self->n] + self->weights_y[self->n + 1] * x + self->weights_y[self->n + 2] * y;

  for (guint i = 0; i < self->n; i++)
    {
      double value = kernel (x - self->nodes[i].x, y - self->nodes[i].y);

      dx += value * self->weights_x[i];
      dy += value * self->weights_y[i];
    }
  /* exactly, where the sums only come close */
  return (BcCoordinate){ x == 0 ? at.x : at.x + dx, at.y + dy };
}

/**
 * bc_body_map_invert:
 * @at: a place of the other body, viewBox units
 *
 * By Newton's method; the derivative is taken from differences.
 *
 * Returns: the same place of the neutral body.
 */
BcCoordinate
bc_body_map_invert (const BcBodyMap *self, BcCoordinate at)
{
  BcCoordinate guess = at;

  for (guint i = 0; i < INVERT_STEPS; i++)
    {
      BcCoordinate there = bc_body_map_apply (self, guess);
      BcCoordinate right = bc_body_map_apply (self, (BcCoordinate){ guess.x + INVERT_STEP, guess.y });
      BcCoordinate below = bc_body_map_apply (self, (BcCoordinate){ guess.x, guess.y + INVERT_STEP });
      double xx = (right.x - there.x) / INVERT_STEP, yx = (right.y - there.y) / INVERT_STEP;
      double xy = (below.x - there.x) / INVERT_STEP, yy = (below.y - there.y) / INVERT_STEP;
      double dx = at.x - there.x, dy = at.y - there.y, area = xx * yy - xy * yx;

      if (fabs (dx) + fabs (dy) < INVERT_TOLERANCE || area <= 0)
        break;
      guess.x += (dx * yy - dy * xy) / area;
      guess.y += (dy * xx - dx * yx) / area;
    }
  return guess;
}

static gboolean
read_place (const xmlNode *node, const char *name, BcCoordinate *place)
{
  g_autofree char *text = bc_xml_attribute (node, name);
  char *end = NULL;

  if (text == NULL)
    return FALSE;
  place->x = g_ascii_strtod (text, &end);
  if (end == text || *end != ',')
    return FALSE;
  place->y = g_ascii_strtod (end + 1, &end);
  return *end == '\0' && isfinite (place->x) && isfinite (place->y) && place->x >= 0;
}

static gboolean
is_for_view (const xmlNode *node, const char *view)
{
  g_autofree char *text = bc_xml_attribute (node, "views");
  g_auto (GStrv) views = text != NULL ? g_strsplit (text, " ", -1) : NULL;

  return views == NULL || g_strv_contains ((const char *const *)views, view);
}

static gboolean
read_landmarks (const xmlNode *root, const char *path, const char *view, GArray *landmarks, GError **error)
{
  for (const xmlNode *node = bc_xml_first (root, "landmark"); node != NULL; node = bc_xml_next (node, "landmark"))
    {
      BcLandmark landmark;

      if (!read_place (node, "from", &landmark.from) || !read_place (node, "to", &landmark.to))
        {
          g_set_error (
              error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
              "%s:%d: a landmark that cannot be read, expected from=\"x,y\" to=\"x,y\" with x from the midline", path,
              bc_xml_line (node));
          return FALSE;
        }
      if (is_for_view (node, view))
        g_array_append_val (landmarks, landmark);
      if (landmarks->len > MAX_LANDMARKS)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s:%d: too many landmarks, expected at most %d",
                       path, bc_xml_line (node), MAX_LANDMARKS);
          return FALSE;
        }
    }
  return TRUE;
}

static double
read_midline (const xmlNode *root)
{
  g_autofree char *text = bc_xml_attribute (root, "midline");

  return text != NULL ? g_ascii_strtod (text, NULL) : 0;
}

/**
 * bc_body_map_load:
 * @path: a file with the root <body>, for example assets/figure/female.xml
 * @view: "front" or "back"
 * @error: file, line, what was found and what was expected
 *
 * Returns: (transfer full) (nullable): the map of that view.
 */
BcBodyMap *
bc_body_map_load (const char *path, const char *view, GError **error)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (GArray) landmarks = g_array_new (FALSE, FALSE, sizeof (BcLandmark));
  xmlDoc *document = bc_xml_read_file (path, NULL, NULL, NULL, problems);
  BcBodyMap *self = NULL;

  if (document == NULL)
    {
      g_autofree char *text = problems->len > 0 ? bc_problem_to_string (problems->pdata[0]) : g_strdup (path);
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, text);
      return NULL;
    }
  if (read_landmarks (xmlDocGetRootElement (document), path, view, landmarks, error))
    {
      self = bc_body_map_new ((const BcLandmark *)(gpointer)landmarks->data, landmarks->len,
                              read_midline (xmlDocGetRootElement (document)), error);
      if (self == NULL)
        g_prefix_error (error, "%s: ", path);
    }
  xmlFreeDoc (document);
  return self;
}
