/* Another body in place of the neutral one: every control point goes where the body's landmarks take it. Curves, borders
 * of regions, bellies and fibres are then made of the moved points, so that all that holds for the neutral figure by
 * construction holds for this one.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-body.h"

#include "bc-body-map.h"

static void
move_point (BcFigurePoint *point, const BcBodyMap *map)
{
  BcCoordinate to = bc_body_map_apply (map, (BcCoordinate) { point->x, point->y });

  point->x = to.x;
  point->y = to.y;
}

static void
move_points (GArray *points, const BcBodyMap *map)
{
  for (guint i = 0; points != NULL && i < points->len; i++)
    move_point (bc_figure_point (points, i), map);
}

static void
move_muscles (GPtrArray *muscles, const BcBodyMap *map)
{
  for (guint i = 0; i < muscles->len; i++)
    {
      BcFigureMuscle *muscle = g_ptr_array_index (muscles, i);

      move_points (muscle->outline, map);
      move_points (muscle->rail_a, map);
      move_points (muscle->rail_b, map);
      for (guint k = 0; k < muscle->fibres->len; k++)
        {
          BcFigureFibres *fibres = g_ptr_array_index (muscle->fibres, k);

          move_points (fibres->from_rail, map);
          move_points (fibres->to_rail, map);
        }
    }
}

static void
move_lines (GPtrArray *lines, const BcBodyMap *map)
{
  for (guint i = lines->len; i-- > 0;)
    {
      BcFigureLine *line = g_ptr_array_index (lines, i);

      if (line->neutral_only)
        g_ptr_array_remove_index (lines, i);
      else
        move_points (line->points, map);
    }
}

/**
 * bc_figure_body_move:
 * @sheet: a view of the neutral body, as it was read
 * @body_path: a data file with the root element <body>
 *
 * Returns: whether the body could be read.
 */
gboolean
bc_figure_body_move (BcFigureSheet *sheet, const char *body_path, GError **error)
{
  g_autoptr (BcBodyMap) map = bc_body_map_load (body_path, sheet->id, error);

  if (map == NULL)
    return FALSE;
  move_points (sheet->silhouette, map);
  move_muscles (sheet->surface, map);
  move_muscles (sheet->deep, map);
  move_lines (sheet->lines, map);
  for (guint i = 0; i < sheet->cuts->len; i++)
    move_points (((BcFigureCut *) g_ptr_array_index (sheet->cuts, i))->points, map);
  for (guint i = 0; i < sheet->seeds->len; i++)
    move_point (&((BcFigureSeed *) g_ptr_array_index (sheet->seeds, i))->at, map);
  return TRUE;
}
