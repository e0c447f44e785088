/* A story on one page: its pictures as a strip, each with its number and its caption, for a patient to take home.

   All rows are of one height; a last row with fewer pictures has wider ones. How many stand in a row, and whether the
   captions stand below or beside, is chosen so that the pictures become as large as the room allows.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-page-story.h"

#include "bc-flow.h"
#include "bc-folders.h"
#include "bc-story-picture.h"
#include "bc-text.h"

#define CAPTION_SIZE 11.5
#define CAPTION_LEAST 8.0
#define CAPTION_STEP 0.95
#define GOOD_PICTURE 100.0
#define MAX_COLUMNS 4
#define GAP 10.0    /* between cells */
#define PADDING 6.0 /* within a cell's frame */
#define FRAME_WIDTH 0.6
#define FRAME_GREY 0.6
#define FRAME_RADIUS 5.0
#define ASPECT (800.0 / 560) /* width over height, of the drawings */
#define BESIDE_SHARE 0.5

typedef struct
{
  BcStoryPicture *picture;
  char *markup; /* number and caption */
} Cell;

struct _BcPageStory
{
  PangoContext *context;
  gboolean mono;
  double scale;  /* of the captions' letters */
  GArray *cells; /* Cell */
  GError *error; /* the first failure of a drawing */
};

/* How the cells stand in a room. */
typedef struct
{
  guint n_columns, n_rows;
  gboolean beside;     /* captions stand at the right of their pictures, not below */
  double height;       /* of a cell */
  double picture_size; /* width that a drawing gets in the narrowest cell */
} Grid;

static void
cell_clear (gpointer data)
{
  Cell *cell = data;

  g_clear_pointer (&cell->picture, bc_story_picture_free);
  g_free (cell->markup);
}

/**
 * bc_page_story_new:
 * @request: its story is shown; borrowed
 * @style: of paper, lengths in millimetres; copied
 * @error: a view that there is not, or a drawing that cannot be read
 *
 * Returns: (transfer full) (nullable): the strip.
 */
BcPageStory *
bc_page_story_new (const BcPageRequest *request, const BcStyle *style, PangoContext *context, GError **error)
{
  g_autoptr (BcPageStory) self = g_new0 (BcPageStory, 1);
  g_autofree char *drawings = bc_folders_find_drawings ();

  self->context = g_object_ref (context);
  self->mono = request->mono;
  self->scale = 1;
  self->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  g_array_set_clear_func (self->cells, cell_clear);
  for (guint i = 0; i < request->story->slides->len; i++)
    {
      const BcSlide *slide = request->story->slides->pdata[i];
      Cell cell = { bc_story_picture_new (slide, request->figures, drawings, style, error), NULL };

      if (cell.picture == NULL)
        return NULL;
      cell.markup = g_markup_printf_escaped ("<b>%u</b>  %s", i + 1, bc_text (slide->caption));
      g_array_append_val (self->cells, cell);
    }
  return g_steal_pointer (&self);
}

void
bc_page_story_free (BcPageStory *self)
{
  g_clear_error (&self->error);
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_object (&self->context);
  g_free (self);
}

/* The first failure of a drawing since the last call; the caller owns it. */
GError *
bc_page_story_take_error (BcPageStory *self)
{
  return g_steal_pointer (&self->error);
}

/**
 * bc_page_story_set_scale:
 * @scale: of the captions' letters, 1 or smaller
 */
void
bc_page_story_set_scale (BcPageStory *self, double scale)
{
  self->scale = scale;
}

gboolean
bc_page_story_has_zones (const BcPageStory *self, BcLevel level)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (bc_story_picture_has_zones (g_array_index (self->cells, Cell, i).picture, level))
      return TRUE;
  return FALSE;
}

gboolean
bc_page_story_has_places (const BcPageStory *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (bc_story_picture_has_places (g_array_index (self->cells, Cell, i).picture))
      return TRUE;
  return FALSE;
}

static double
caption_size (const BcPageStory *self)
{
  return MAX (CAPTION_SIZE * self->scale, CAPTION_LEAST);
}

static PangoLayout *
make_caption (const BcPageStory *self, const Cell *cell, double width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");

  pango_font_description_set_size (font, (int)(caption_size (self) * PANGO_SCALE));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_markup (layout, cell->markup, -1);
  bc_flow_part_letters (layout);
  return layout;
}

/* @width: of a caption */
static double
longest_caption (const BcPageStory *self, double width)
{
  double most = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      g_autoptr (PangoLayout) layout = make_caption (self, &g_array_index (self->cells, Cell, i), width);
      int height;

      pango_layout_get_size (layout, NULL, &height);
      most = MAX (most, (double)height / PANGO_SCALE);
    }
  return most;
}

static guint
count_in_row (const BcPageStory *self, const Grid *grid, guint row)
{
  return MIN (grid->n_columns, self->cells->len - row * grid->n_columns);
}

static double
cell_width (double width, guint n_columns)
{
  return (width - (n_columns - 1) * GAP) / n_columns;
}

/* What a picture beside its caption gets of the cell's width. */
static double
beside_width (double cell)
{
  return (cell - 3 * PADDING) * BESIDE_SHARE;
}

static Grid
make_grid (const BcPageStory *self, guint n_columns, gboolean beside, double width, double height)
{
  Grid grid = { n_columns, (self->cells->len + n_columns - 1) / n_columns, beside, 0, 0 };
  double cell = cell_width (width, n_columns), caption;

  grid.height = (height - (grid.n_rows - 1) * GAP) / grid.n_rows;
  if (beside)
    {
      caption = longest_caption (self, cell - 3 * PADDING - beside_width (cell));
      grid.picture_size = MIN (beside_width (cell), (grid.height - 2 * PADDING) * ASPECT);
      if (caption > grid.height - 2 * PADDING)
        grid.picture_size = 0;
      return grid;
    }
  caption = longest_caption (self, cell - 2 * PADDING);
  grid.picture_size = MIN (cell - 2 * PADDING, MAX (grid.height - caption - 3 * PADDING, 0) * ASPECT);
  return grid;
}

/* What gives the largest pictures with letters of this size. */
static Grid
find_largest (const BcPageStory *self, double width, double height)
{
  Grid best = make_grid (self, 1, FALSE, width, height);

  for (guint i = 1; i < 2 * MIN (MAX_COLUMNS, self->cells->len); i++)
    {
      Grid grid = make_grid (self, i / 2 + 1, i % 2 == 1, width, height);

      if (grid.picture_size > best.picture_size)
        best = grid;
    }
  return best;
}

/* Letters give way where pictures would become too small to be looked at. */
static Grid
choose_grid (BcPageStory *self, double width, double height)
{
  Grid grid = find_largest (self, width, height);

  while (grid.picture_size < GOOD_PICTURE && caption_size (self) > CAPTION_LEAST)
    {
      self->scale *= CAPTION_STEP;
      grid = find_largest (self, width, height);
    }
  return grid;
}

/**
 * bc_page_story_get_full_height:
 *
 * Returns: the height, points, with which two pictures in a row take the whole width; more would be empty.
 */
double
bc_page_story_get_full_height (BcPageStory *self, double width)
{
  double cell = cell_width (width, 2), picture = (cell - 2 * PADDING) / ASPECT;
  guint n_rows = (self->cells->len + 1) / 2;

  return n_rows * (picture + longest_caption (self, cell - 2 * PADDING) + 3 * PADDING) + (n_rows - 1) * GAP;
}

static void
draw_frame (const BcPageStory *self, double w, double h, cairo_t *cr)
{
  const double r = FRAME_RADIUS, grey = self->mono ? 0 : FRAME_GREY;

  cairo_new_sub_path (cr);
  cairo_arc (cr, w - r, r, r, -G_PI / 2, 0);
  cairo_arc (cr, w - r, h - r, r, 0, G_PI / 2);
  cairo_arc (cr, r, h - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, r, r, r, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
  cairo_set_source_rgb (cr, grey, grey, grey);
  cairo_set_line_width (cr, FRAME_WIDTH);
  cairo_stroke (cr);
}

static void
draw_picture (BcPageStory *self, const Cell *cell, double width, double height, cairo_t *cr)
{
  if (width <= 0 || height <= 0)
    return;
  cairo_save (cr);
  cairo_translate (cr, PADDING, PADDING);
  bc_story_picture_draw (cell->picture, width, height, cr, self->error == NULL ? &self->error : NULL);
  cairo_restore (cr);
}

static void
draw_cell (BcPageStory *self, const Cell *cell, const Grid *grid, double width, cairo_t *cr)
{
  double beside = beside_width (width);
  g_autoptr (PangoLayout) caption =
      make_caption (self, cell, grid->beside ? width - 3 * PADDING - beside : width - 2 * PADDING);
  double left = grid->beside ? 2 * PADDING + beside : PADDING, caption_height;
  int units;

  pango_layout_get_size (caption, NULL, &units);
  caption_height = (double)units / PANGO_SCALE;
  draw_frame (self, width, grid->height, cr);
  if (grid->beside)
    draw_picture (self, cell, beside, grid->height - 2 * PADDING, cr);
  else
    draw_picture (self, cell, width - 2 * PADDING, grid->height - caption_height - 3 * PADDING, cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, left,
                 grid->beside ? (grid->height - caption_height) / 2 : grid->height - caption_height - PADDING);
  pango_cairo_show_layout (cr, caption);
}

/**
 * bc_page_story_draw:
 * @self: a #BcPageStory; the function is a #BcFlowDraw
 */
void
bc_page_story_draw (cairo_t *cr, double width, double height, gpointer self_data)
{
  BcPageStory *self = self_data;
  Grid grid = choose_grid (self, width, height);

  for (guint i = 0; i < self->cells->len; i++)
    {
      guint row = i / grid.n_columns, column = i % grid.n_columns;
      double cell = cell_width (width, count_in_row (self, &grid, row));

      cairo_save (cr);
      cairo_translate (cr, column * (cell + GAP), row * (grid.height + GAP));
      draw_cell (self, &g_array_index (self->cells, Cell, i), &grid, cell, cr);
      cairo_restore (cr);
    }
}
