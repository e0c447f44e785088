/* Where names stand beside a figure: in a column at each edge, joined to their places by lines.

   A column is a stack of rows of one height, so that two names cannot overlap and none leaves the picture. Names go to the
   column that is nearer, in the order of their heights, to rows beside the body rather than on it, as near to their
   places as the others allow: the cheapest such choice is found by dynamic programming. Lines that still cross are
   untangled by exchanging the rows of the two names, which shortens the two lines together and therefore ends. A name
   that finds no room beside the body, or whose line would cross another, is left out unless it must be shown.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-name-layout.h"

#include <math.h>

/* What standing on the body costs, in heights of the field. */
#define BLOCKED_COST 3.0

/* A name that need not be shown is left out where its row is further than this from its place, in heights of the field. */
#define FARTHEST 0.1

/* The share of the free rows that names may take: a full column cannot be read. */
#define FULLNESS 0.8

/* A row is free where a text of this many line heights has room. */
#define LEAST_ROOM 4.0

/* Of the room between text and line, in line heights. */
#define LINE_GAP 0.3

typedef struct
{
  GPtrArray *labels; /* BcNameLabel, borrowed, from top to bottom */
  const BcBox *field;
  const BcPolygon *obstacle; /* may be NULL */
  const GArray *reserved;    /* BcBox; may be NULL */
  gboolean at_left;
  double line_height;
  double margin;
  guint n_rows;
  double *rooms; /* borrowed: per row, how wide a text may be */
} Column;

static BcBox
box_in_row (const Column *self, const BcNameLabel *label, guint row)
{
  double x =
      self->at_left ? self->field->x + self->margin : self->field->x + self->field->width - self->margin - label->width;

  return (BcBox){ x, self->field->y + self->margin + row * self->line_height, label->width, self->line_height };
}

/* How wide a text may be in a row before it reaches the body. */
static double
measure_room (const Column *self, guint row)
{
  g_autoptr (GArray) crossings = g_array_new (FALSE, FALSE, sizeof (double));
  double edge = self->at_left ? self->field->x + self->margin : self->field->x + self->field->width - self->margin;
  double room = self->field->width;

  for (guint i = 0; self->obstacle != NULL && i <= 2; i++)
    {
      bc_polygon_find_crossings (self->obstacle, self->field->y + self->margin + (row + i / 2.0) * self->line_height,
                                 crossings);
      if (bc_crossings_contain (crossings, edge))
        return 0;
      for (guint k = 0; k < crossings->len; k++)
        {
          double away = (g_array_index (crossings, double, k) - edge) * (self->at_left ? 1 : -1);
          if (away > 0)
            room = MIN (room, away);
        }
    }
  for (guint i = 0; self->reserved != NULL && i < self->reserved->len; i++)
    {
      const BcBox *box = &g_array_index (self->reserved, BcBox, i);
      double y = self->field->y + self->margin + row * self->line_height;
      double away = self->at_left ? box->x - edge : edge - box->x - box->width;

      if (y < box->y + box->height && y + self->line_height > box->y && away > -box->width)
        room = MIN (room, MAX (away, 0));
    }
  return room;
}

static double
cost_of_row (const Column *self, const BcNameLabel *label, guint row)
{
  BcBox box = box_in_row (self, label, row);
  double cost = fabs (box.y + box.height / 2 - label->anchor.y);

  return label->width > self->rooms[row] ? cost + BLOCKED_COST * self->field->height : cost;
}

static void
put_in_row (const Column *self, BcNameLabel *label, guint row)
{
  double gap = LINE_GAP * self->line_height, middle;

  label->box = box_in_row (self, label, row);
  middle = label->box.y + label->box.height / 2;
  label->start = (BcCoordinate){ self->at_left ? label->box.x + label->width + gap : label->box.x - gap, middle };
  label->elbow = label->start;
  label->placed = TRUE;
}

static gboolean
is_between (double y, double a, double b)
{
  return y > MIN (a, b) && y < MAX (a, b);
}

/* A line stays in its own row as far as the names reach that stand between it and its place. */
static void
bend_lines (const Column *self)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      BcNameLabel *label = self->labels->pdata[i];
      double reach = label->start.x;

      for (guint k = 0; k < self->labels->len; k++)
        {
          const BcNameLabel *other = self->labels->pdata[k];
          if (is_between (other->start.y, label->start.y,
                          label->anchor.y + copysign (self->line_height, label->anchor.y - label->start.y)))
            reach = self->at_left ? MAX (reach, other->start.x) : MIN (reach, other->start.x);
        }
      label->elbow.x = self->at_left ? MAX (label->start.x, MIN (reach, label->anchor.x))
                                     : MIN (label->start.x, MAX (reach, label->anchor.x));
    }
}

/* What it costs to leave a name out: as much as a row too far away, a little more for what is large. */
static double
cost_of_leaving_out (const Column *self, const BcNameLabel *label)
{
  if (label->rank >= BC_NAME_MUST)
    return 100 * BLOCKED_COST * self->field->height;
  return FARTHEST * self->field->height * (1 + (double)label->rank / BC_NAME_MUST);
}

typedef enum
{
  LEAVES_ROW_FREE,
  TAKES_ROW,
  IS_LEFT_OUT,
} Choice;

/* The cheapest rows for all names, in their order: least[i][j] is the cost of the first i names in the first j rows. */
static void
assign_rows (const Column *self)
{
  guint n = self->labels->len, width = self->n_rows + 1;
  g_autofree double *least = g_new0 (double, (n + 1) * width);
  g_autofree Choice *choices = g_new0 (Choice, (n + 1) * width);

  for (guint i = 1; i <= n; i++)
    for (guint j = 0; j <= self->n_rows; j++)
      {
        const BcNameLabel *label = self->labels->pdata[i - 1];
        double left_out = least[(i - 1) * width + j] + cost_of_leaving_out (self, label);
        double taken = j > 0 ? least[(i - 1) * width + j - 1] + cost_of_row (self, label, j - 1) : INFINITY;
        double free = j > 0 ? least[i * width + j - 1] : INFINITY;

        least[i * width + j] = MIN (MIN (left_out, taken), free);
        choices[i * width + j] = least[i * width + j] == taken  ? TAKES_ROW
                                 : least[i * width + j] == free ? LEAVES_ROW_FREE
                                                                : IS_LEFT_OUT;
      }
  for (guint i = n, j = self->n_rows; i > 0;)
    switch (choices[i * width + j])
      {
      case TAKES_ROW:
        put_in_row (self, self->labels->pdata[--i], --j);
        break;
      case LEAVES_ROW_FREE:
        j--;
        break;
      case IS_LEFT_OUT:
      default:
        i--;
        break;
      }
}

static double
turn (BcCoordinate a, BcCoordinate b, BcCoordinate c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static gboolean
segments_cross (BcCoordinate a, BcCoordinate b, BcCoordinate c, BcCoordinate d)
{
  return turn (a, b, c) * turn (a, b, d) < 0 && turn (c, d, a) * turn (c, d, b) < 0;
}

/**
 * bc_name_layout_lines_cross:
 *
 * Returns: whether the lines of two placed names cross.
 */
gboolean
bc_name_layout_lines_cross (const BcNameLabel *a, const BcNameLabel *b)
{
  return segments_cross (a->elbow, a->anchor, b->elbow, b->anchor) ||
         segments_cross (a->start, a->elbow, b->elbow, b->anchor) ||
         segments_cross (a->elbow, a->anchor, b->start, b->elbow);
}

static gboolean
line_crosses_box (const BcNameLabel *label, const BcBox *box)
{
  const BcCoordinate corners[] = { { box->x, box->y },
                                   { box->x + box->width, box->y },
                                   { box->x + box->width, box->y + box->height },
                                   { box->x, box->y + box->height } };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    if (segments_cross (label->elbow, label->anchor, corners[i], corners[(i + 1) % G_N_ELEMENTS (corners)]))
      return TRUE;
  return FALSE;
}

static guint
row_of (const Column *self, const BcNameLabel *label)
{
  return (guint)lround ((label->box.y - self->field->y - self->margin) / self->line_height);
}

static void
exchange_rows (const Column *self, BcNameLabel *a, BcNameLabel *b)
{
  guint row = row_of (self, a);

  put_in_row (self, a, row_of (self, b));
  put_in_row (self, b, row);
  bend_lines (self);
}

/* Whether a name would stand beside the body in the row of another. */
static gboolean
fits_in_row_of (const Column *self, const BcNameLabel *label, const BcNameLabel *other)
{
  return label->rank >= BC_NAME_MUST || label->width <= self->rooms[row_of (self, other)];
}

/* Exchanges shorten the lines; the bound is for lines that are bent. */
static void
untangle (const Column *self)
{
  guint n = self->labels->len;
  gboolean changed = TRUE;

  for (guint pass = 0; changed && pass < n; pass++)
    {
      changed = FALSE;
      for (guint i = 0; i < n; i++)
        for (guint k = i + 1; k < n; k++)
          if (bc_name_layout_lines_cross (self->labels->pdata[i], self->labels->pdata[k]) &&
              fits_in_row_of (self, self->labels->pdata[i], self->labels->pdata[k]) &&
              fits_in_row_of (self, self->labels->pdata[k], self->labels->pdata[i]))
            {
              exchange_rows (self, self->labels->pdata[i], self->labels->pdata[k]);
              changed = TRUE;
            }
    }
}

static int
compare_heights (gconstpointer a, gconstpointer b)
{
  const BcNameLabel *first = *(BcNameLabel *const *)a, *second = *(BcNameLabel *const *)b;

  return first->anchor.y < second->anchor.y ? -1 : first->anchor.y > second->anchor.y;
}

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  const BcNameLabel *first = *(BcNameLabel *const *)a, *second = *(BcNameLabel *const *)b;

  return second->rank != first->rank ? (second->rank > first->rank ? 1 : -1) : compare_heights (a, b);
}

static guint
count_free_rows (const Column *self)
{
  guint n = 0;

  for (guint row = 0; row < self->n_rows; row++)
    n += self->rooms[row] > LEAST_ROOM * self->line_height;
  return n;
}

/* Only as many names as can be read; those that must be shown first. */
static void
keep_what_fits (Column *self)
{
  guint room = (guint)(FULLNESS * count_free_rows (self)), n_must = 0;

  g_ptr_array_sort (self->labels, compare_ranks);
  for (guint i = 0; i < self->labels->len; i++)
    n_must += ((const BcNameLabel *)self->labels->pdata[i])->rank >= BC_NAME_MUST;
  room = MIN (MAX (room, n_must), self->n_rows);
  if (self->labels->len > room)
    g_ptr_array_set_size (self->labels, (int)room);
  g_ptr_array_sort (self->labels, compare_heights);
}

/* What is left after untangling: the lesser of two names whose lines or texts meet goes. */
static void
leave_out_what_crosses (GPtrArray *labels)
{
  g_ptr_array_sort (labels, compare_ranks);
  for (guint i = 0; i < labels->len; i++)
    {
      BcNameLabel *label = labels->pdata[i];

      for (guint k = 0; label->placed && label->rank < BC_NAME_MUST && k < i; k++)
        {
          const BcNameLabel *other = labels->pdata[k];
          if (other->placed && (bc_name_layout_lines_cross (label, other) || line_crosses_box (label, &other->box) ||
                                line_crosses_box (other, &label->box)))
            label->placed = FALSE;
        }
    }
}

static void
fill_column (Column *self)
{
  g_autofree double *rooms = self->rooms = g_new0 (double, self->n_rows + 1);

  for (guint row = 0; row < self->n_rows; row++)
    rooms[row] = measure_room (self, row);
  keep_what_fits (self);
  assign_rows (self);
  for (guint i = self->labels->len; i-- > 0;)
    if (!((const BcNameLabel *)self->labels->pdata[i])->placed)
      g_ptr_array_remove_index (self->labels, i);
  bend_lines (self);
  untangle (self);
}

/**
 * bc_name_layout_place:
 * @labels: (element-type BcNameLabel): the names; anchor, width and rank are read, the rest is written
 * @field: what is seen of the figure
 * @line_height: height of a row
 * @margin: room at the edges of the field
 * @obstacle: (nullable): the body, which names should not cover
 * @reserved: (element-type BcBox) (nullable): other words, which names must not cover
 *
 * Names wider than half the field, or whose place is out of sight, are left out.
 */
void
bc_name_layout_place (GArray *labels,
                      const BcBox *field,
                      double line_height,
                      double margin,
                      const BcPolygon *obstacle,
                      const GArray *reserved)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new (), right = g_ptr_array_new (), all = g_ptr_array_new ();
  double middle = field->x + field->width / 2;
  guint n_rows = (guint)MAX (0, floor ((field->height - 2 * margin) / line_height));
  Column columns[] = { { left, field, obstacle, reserved, TRUE, line_height, margin, n_rows, NULL },
                       { right, field, obstacle, reserved, FALSE, line_height, margin, n_rows, NULL } };

  for (guint i = 0; i < labels->len; i++)
    {
      BcNameLabel *label = &g_array_index (labels, BcNameLabel, i);
      BcCoordinate at = label->anchor;

      label->placed = FALSE;
      if (at.x >= field->x && at.x <= field->x + field->width && at.y >= field->y && at.y <= field->y + field->height &&
          label->width <= field->width / 2 - margin - LINE_GAP * line_height)
        g_ptr_array_add (at.x < middle || (at.x == middle && left->len <= right->len) ? left : right, label);
    }
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      fill_column (&columns[i]);
      g_ptr_array_extend (all, columns[i].labels, NULL, NULL);
    }
  leave_out_what_crosses (all);
}
