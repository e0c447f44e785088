/* A page, or several: figures, legend, words and a foot, ready to be drawn for print or export.

   Laid out once in points, then drawn as often as wanted onto any context; the print dialog, PDF and the preview show
   the same. A request is divided into leaves: a chart is one, each muscle of a handout or a sheet has its own, and so
   has each muscle of a book, behind its contents.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-page.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gi18n.h>

#include "bc-book.h"
#include "bc-contents.h"
#include "bc-flow.h"
#include "bc-leaf.h"
#include "bc-page-figures.h"
#include "bc-page-foot.h"
#include "bc-page-marks.h"
#include "bc-page-muscle.h"
#include "bc-page-text.h"
#include "bc-page-title.h"
#include "bc-ranking.h"
#include "bc-text.h"

#define POINTS_PER_MM (72 / 25.4)

#define MARGIN_MM 12.0
#define FOOT_GAP 11.0

static const double paper_mm[][2] = {
  [BC_PAPER_A4] = { 210, 297 },
  [BC_PAPER_LETTER] = { 215.9, 279.4 },
};

struct _BcPage
{
  BcPageRequest request; /* borrowed contents */
  char *title;

  /* points */
  double width;
  double height;
  double margin;

  PangoContext *context;
  BcPageFoot *foot;

  GHashTable *recordings;
  GPtrArray *leaves;    /* BcLeaf */
  GPtrArray *rows;      /* BcPageRow, owned: of a book's muscles */
  GPtrArray *lists;     /* GPtrArray of look-alikes and other sources, owned: of single leaves */
  BcContents *contents; /* NULL: no book */
  GArray *entries;      /* BcPageEntry */
  guint n_planned;      /* muscles of a book … */
  guint n_done;         /* … and how many of them are laid out */
  guint n_pages;
};

/**
 * bc_page_request_list_figures:
 * @error: which view there is not
 *
 * Returns: (transfer full) (element-type BcFigure) (nullable): the figures that the request names, or front and back.
 */
GPtrArray *
bc_page_request_list_figures (const BcPageRequest *request, GError **error)
{
  BcPageRequest plain = *request;
  g_autoptr (BcScene) scene = request->scene != NULL ? bc_scene_copy (request->scene) : bc_scene_new ();

  plain.kind = BC_PAGE_CHART;
  return bc_page_figures_choose (&plain, scene, error);
}

/**
 * bc_page_get_date:
 *
 * The date that pages carry: SOURCE_DATE_EPOCH where it is set, so that the same input gives the same bytes, else now.
 *
 * Returns: (transfer full): the date.
 */
GDateTime *
bc_page_get_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    return g_date_time_new_from_unix_utc (seconds);
  return g_date_time_new_now_local ();
}

static void
choose_size (BcPage *self)
{
  const BcPageRequest *request = &self->request;
  gboolean given = request->width_mm > 0 && request->height_mm > 0;
  double width = given ? request->width_mm : paper_mm[request->paper][request->landscape ? 1 : 0];
  double height = given ? request->height_mm : paper_mm[request->paper][request->landscape ? 0 : 1];

  self->width = width * POINTS_PER_MM;
  self->height = height * POINTS_PER_MM;
  self->margin = (given ? request->margin_mm : MARGIN_MM) * POINTS_PER_MM;
}

static double
column_width (const BcPage *self)
{
  return self->width - 2 * self->margin;
}

static double
column_height (const BcPage *self)
{
  return self->height - 2 * self->margin - bc_page_foot_get_height (self->foot) - FOOT_GAP;
}

/* On paper nobody hovers, and the list below needs the numbers. */
static BcScene *
make_paper_scene (const BcPageRequest *request)
{
  BcScene *scene = request->scene != NULL ? bc_scene_copy (request->scene) : bc_scene_new ();

  bc_scene_set_hovered (scene, NULL);
  bc_scene_set_labels (scene, request->kind != BC_PAGE_HANDOUT);
  bc_scene_set_notes_listed (scene, bc_page_marks_are_listed (request));
  return scene;
}

static gboolean
add_leaf (BcPage *self, const BcPageRequest *request, BcScene *scene, GError **error)
{
  const BcLeafRoom room = { column_width (self), column_height (self), self->request.kind == BC_PAGE_BOOK };
  BcLeaf *leaf;

  if (g_cancellable_set_error_if_cancelled (self->request.cancellable, error))
    return FALSE;
  leaf = bc_leaf_new (request, scene, &room, self->recordings, error);
  if (leaf == NULL)
    return FALSE;
  g_ptr_array_add (self->leaves, leaf);
  self->n_pages += bc_leaf_get_n_pages (leaf);
  return TRUE;
}

/* A scene with the muscle alone, and with what was marked where somebody marked something. */
static BcScene *
make_muscle_scene (const BcPageRequest *request, const BcShownMuscle *shown)
{
  BcScene *scene = bc_scene_new ();
  guint n = 0;
  const BcSpot *spots = request->scene != NULL ? bc_scene_get_selected (request->scene, &n) : NULL;

  for (guint i = 0; i < n; i++)
    bc_scene_add_selected (scene, &spots[i]);
  bc_scene_set_outlines (scene, TRUE);
  bc_scene_set_labels (scene, request->kind != BC_PAGE_HANDOUT);
  bc_scene_add_muscle (scene, shown, 0);
  return scene;
}

/* Other sources of pain where the muscle sends its essential pain, each once. */
static void
add_also_consider (BcIndex *index, const BcShownMuscle *shown, GPtrArray *entries)
{
  BcSide side = shown->sides == BC_BODY_LEFT    ? BC_SIDE_LEFT
                : shown->sides == BC_BODY_RIGHT ? BC_SIDE_RIGHT
                                                : BC_SIDE_MIDLINE;

  for (guint p = 0; p < shown->muscle->points->len; p++)
    {
      const BcTriggerPoint *point = shown->muscle->points->pdata[p];

      for (guint i = 0; i < point->referrals->len; i++)
        {
          const BcReferral *referral = point->referrals->pdata[i];
          BcSpot spot = { referral->region.target, referral->reach == BC_REACH_SAME ? side : BC_SIDE_MIDLINE };

          if (referral->level == BC_LEVEL_ESSENTIAL && spot.region != NULL)
            bc_index_list_also_consider (index, &spot, entries);
        }
    }
}

/* Look-alikes and other sources of this muscle and of what was marked. */
static void
set_muscle_lists (BcPage *self, BcPageRequest *leaf, const BcShownMuscle *shown)
{
  GPtrArray *check_first = g_ptr_array_new (), *also = g_ptr_array_new ();
  guint n = 0;
  const BcSpot *spots = leaf->scene != NULL ? bc_scene_get_selected (leaf->scene, &n) : NULL;

  for (guint i = 0; i < n; i++)
    {
      bc_index_list_check_first (leaf->index, &spots[i], check_first);
      bc_index_list_also_consider (leaf->index, &spots[i], also);
    }
  bc_check_first_list_of_muscle (leaf->index, shown, check_first);
  bc_check_first_sort (check_first);
  add_also_consider (leaf->index, shown, also);
  g_ptr_array_add (self->lists, check_first);
  g_ptr_array_add (self->lists, also);
  leaf->check_first = check_first;
  leaf->also_consider = also;
}

static gboolean
add_muscle_leaf (BcPage *self, const BcPageRow *row, BcPageKind kind, GError **error)
{
  BcPageRequest leaf = self->request;
  g_autoptr (BcScene) scene = NULL;

  leaf.kind = kind;
  leaf.rows = row;
  leaf.n_rows = 1;
  if (self->request.kind == BC_PAGE_BOOK)
    leaf.title = NULL;
  scene = make_muscle_scene (&leaf, &row->shown);
  if (leaf.index != NULL)
    set_muscle_lists (self, &leaf, &row->shown);
  return add_leaf (self, &leaf, scene, error);
}

/* The muscles that are drawn have a leaf each; where none is drawn, all that are listed. */
static gboolean
add_muscle_leaves (BcPage *self, GError **error)
{
  const BcPageRequest *request = &self->request;
  guint n_drawn = 0;

  if (request->scene != NULL)
    bc_scene_get_muscles (request->scene, &n_drawn);
  for (guint i = 0; i < request->n_rows; i++)
    if ((n_drawn == 0 || bc_page_muscle_is_drawn (request->scene, request->rows[i].shown.muscle)) &&
        !add_muscle_leaf (self, &request->rows[i], request->kind, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_whole_leaf (BcPage *self, GError **error)
{
  g_autoptr (BcScene) scene = make_paper_scene (&self->request);

  return add_leaf (self, &self->request, scene, error);
}

static void
add_entry (BcPage *self, const char *title, guint page, guint level)
{
  BcPageEntry entry = { title, page, level };

  g_array_append_val (self->entries, entry);
}

/* The next muscle of a book, and the chapter that it begins. */
static gboolean
add_planned (BcPage *self, GError **error)
{
  const BcPageRow *row = self->rows->pdata[self->n_done], *before = NULL;
  const BcMuscle *muscle = row->shown.muscle;

  if (self->n_done > 0)
    before = self->rows->pdata[self->n_done - 1];
  if (before == NULL || g_strcmp0 (before->shown.muscle->section, muscle->section) != 0)
    add_entry (self, bc_book_get_section_name (muscle->section), self->n_pages, 0);
  add_entry (self, bc_muscle_get_name (muscle), self->n_pages, 1);
  self->n_done++;
  return add_muscle_leaf (self, row, BC_PAGE_SHEET, error);
}

/* The contents say on which page a muscle is, and take pages themselves: they are laid out when all others are. */
static void
add_contents (BcPage *self)
{
  guint n_before;

  self->contents =
      bc_contents_new (self->context, self->title, &self->request, column_width (self), column_height (self));
  n_before = bc_contents_lay_out (self->contents, (const BcPageEntry *)(void *)self->entries->data, self->entries->len);
  for (guint i = 0; i < self->entries->len; i++)
    g_array_index (self->entries, BcPageEntry, i).page += n_before;
  bc_contents_lay_out (self->contents, (const BcPageEntry *)(void *)self->entries->data, self->entries->len);
  self->n_pages += n_before;
}

static gboolean
plan_book (BcPage *self, GError **error)
{
  g_autoptr (GPtrArray) muscles = bc_book_list_muscles (self->request.atlas, self->request.section, error);

  if (muscles == NULL)
    return FALSE;
  for (guint i = 0; i < muscles->len; i++)
    {
      const BcMuscle *muscle = muscles->pdata[i];
      BcPageRow *row = g_new0 (BcPageRow, 1);

      /* As published charts do: a pattern is shown on one side, and stands for either. */
      row->shown = (BcShownMuscle){ muscle, muscle->sided ? BC_BODY_RIGHT : BC_BODY_BOTH };
      g_ptr_array_add (self->rows, row);
    }
  self->n_planned = self->rows->len;
  return TRUE;
}

static gboolean
add_leaves (BcPage *self, GError **error)
{
  const BcPageRequest *request = &self->request;

  g_return_val_if_fail (request->kind != BC_PAGE_STORY || request->story != NULL, FALSE);
  if (request->kind == BC_PAGE_BOOK)
    return plan_book (self, error);
  if (request->condition == NULL && request->n_rows > 0 &&
      (request->kind == BC_PAGE_HANDOUT || request->kind == BC_PAGE_SHEET))
    return add_muscle_leaves (self, error);
  return add_whole_leaf (self, error);
}

static char *
choose_title (const BcPageRequest *request)
{
  if (request->kind == BC_PAGE_BOOK && request->title == NULL && request->section != NULL)
    return g_strdup (bc_book_get_section_name (request->section));
  return bc_page_title_get (request);
}

/**
 * bc_page_begin:
 * @request: what the page holds; its contents are borrowed and must outlive the page
 * @error: a view, a section or a logo that there is not; or cancelled
 *
 * Like bc_page_new(), but a book is left to be laid out muscle by muscle with bc_page_step(), so that a window can show
 * how far it is and stop.
 *
 * Returns: (transfer full) (nullable): the pages so far.
 */
BcPage *
bc_page_begin (const BcPageRequest *request, GError **error)
{
  g_autoptr (BcPage) self = g_new0 (BcPage, 1);

  self->request = *request;
  self->title = choose_title (request);
  self->leaves = g_ptr_array_new_with_free_func ((GDestroyNotify)bc_leaf_free);
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  self->entries = g_array_new (FALSE, FALSE, sizeof (BcPageEntry));
  self->recordings = bc_page_figures_create_recordings ();
  self->context = bc_flow_create_context ();
  choose_size (self);
  self->foot = bc_page_foot_new (&self->request, self->context, column_width (self));
  return add_leaves (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * bc_page_step:
 * @done: (out): whether everything is laid out
 * @error: see bc_page_begin()
 *
 * Lays out the next muscle of a book.
 *
 * Returns: FALSE on an error.
 */
gboolean
bc_page_step (BcPage *self, gboolean *done, GError **error)
{
  if (self->n_done < self->n_planned && !add_planned (self, error))
    return FALSE;
  *done = self->n_done >= self->n_planned;
  if (*done && self->request.kind == BC_PAGE_BOOK && self->contents == NULL)
    add_contents (self);
  return TRUE;
}

/**
 * bc_page_new:
 * @request: what the page holds; its contents are borrowed and must outlive the page
 * @error: a view, a section or a logo that there is not; or cancelled
 *
 * Returns: (transfer full) (nullable): the laid out page or pages.
 */
BcPage *
bc_page_new (const BcPageRequest *request, GError **error)
{
  g_autoptr (BcPage) self = bc_page_begin (request, error);
  gboolean done = FALSE;

  if (self == NULL)
    return NULL;
  while (!done)
    if (!bc_page_step (self, &done, error))
      return NULL;
  return g_steal_pointer (&self);
}

void
bc_page_free (BcPage *self)
{
  g_clear_pointer (&self->leaves, g_ptr_array_unref);
  g_clear_pointer (&self->contents, bc_contents_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->recordings, g_hash_table_unref);
  g_clear_pointer (&self->foot, bc_page_foot_free);
  g_clear_object (&self->context);
  g_free (self->title);
  g_free (self);
}

guint
bc_page_get_n_pages (const BcPage *self)
{
  return self->n_pages;
}

/**
 * bc_page_get_size:
 * @width: (out): of the sheet, or of the printable area where the request named one, points
 * @height: (out): likewise
 */
void
bc_page_get_size (const BcPage *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

const char *
bc_page_get_title (const BcPage *self)
{
  return self->title;
}

/**
 * bc_page_get_entries:
 *
 * Returns: (array length=n): what a reader of a book may jump to; nothing for other pages.
 */
const BcPageEntry *
bc_page_get_entries (const BcPage *self, guint *n)
{
  *n = self->entries->len;
  return (const BcPageEntry *)(const void *)self->entries->data;
}

/* The leaf that a page is of, and the page's number in it; NULL for a page of the contents. */
static BcLeaf *
find_leaf (BcPage *self, guint page, guint *of_leaf)
{
  guint n_contents = self->contents != NULL ? bc_contents_get_n_pages (self->contents) : 0;

  if (page < n_contents)
    return NULL;
  *of_leaf = page - n_contents;
  for (guint i = 0; i < self->leaves->len; i++)
    {
      guint n = bc_leaf_get_n_pages (self->leaves->pdata[i]);

      if (*of_leaf < n)
        return self->leaves->pdata[i];
      *of_leaf -= n;
    }
  g_return_val_if_reached (NULL);
}

static const char *
get_turn (BcPage *self, guint page)
{
  guint of_leaf;
  BcLeaf *leaf = find_leaf (self, page, &of_leaf);

  return leaf != NULL ? bc_leaf_get_turn (leaf, of_leaf) : NULL;
}

static gboolean
draw_contents_of_page (BcPage *self, guint page, cairo_t *cr, GError **error)
{
  guint of_leaf;
  BcLeaf *leaf = find_leaf (self, page, &of_leaf);

  if (leaf != NULL)
    return bc_leaf_draw (leaf, of_leaf, cr, error);
  bc_contents_draw (self->contents, page, cr);
  return TRUE;
}

/**
 * bc_page_draw:
 * @page: from 0
 * @cr: user space is points, the sheet's corner at 0, 0; a print context in millimetres is scaled by the caller
 * @error: a drawing that could not be painted, what the surface reports, or cancelled
 *
 * Returns: whether everything was drawn.
 */
gboolean
bc_page_draw (BcPage *self, guint page, cairo_t *cr, GError **error)
{
  gboolean ok;

  g_return_val_if_fail (page < self->n_pages, FALSE);
  if (g_cancellable_set_error_if_cancelled (self->request.cancellable, error))
    return FALSE;
  cairo_save (cr);
  cairo_translate (cr, self->margin, self->margin);
  ok = draw_contents_of_page (self, page, cr, error);
  cairo_translate (cr, 0, self->height - 2 * self->margin - bc_page_foot_get_height (self->foot));
  bc_page_foot_draw (self->foot, page, self->n_pages, get_turn (self, page), cr);
  cairo_restore (cr);
  if (ok && cairo_status (cr) != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "page %u: %s", page + 1,
                   cairo_status_to_string (cairo_status (cr)));
      return FALSE;
    }
  return ok;
}
