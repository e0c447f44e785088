/* What the user has drawn and written down. Marks are immutable records: an edit puts another record in the place of the
   first, and the step that takes it back needs no more than the two of them.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-annotations.h"

#include <glib/gi18n.h>
#include <string.h>

struct _BcAnnotations
{
  GObject parent_instance;

  BcUndo *undo;     /* owned; NULL: nothing can be taken back */
  GPtrArray *marks; /* BcAnnotation, in the order of drawing */
  char *header[BC_N_HEADER_FIELDS];
  GHashTable *hidden; /* dates whose marks are not shown; "" for marks without */
  guint last_id;
  guint selected;     /* 0: none */
  BcAnnotation *live; /* owned; NULL: nothing is being drawn */
};

enum
{
  CHANGED,
  SHOWN_CHANGED,
  LIVE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcAnnotations, bc_annotations, G_TYPE_OBJECT)

static void
bc_annotations_finalize (GObject *object)
{
  BcAnnotations *self = BC_ANNOTATIONS (object);

  g_ptr_array_unref (self->marks);
  for (guint i = 0; i < BC_N_HEADER_FIELDS; i++)
    g_free (self->header[i]);
  g_hash_table_unref (self->hidden);
  g_clear_pointer (&self->live, bc_annotation_unref);
  g_clear_object (&self->undo);
  G_OBJECT_CLASS (bc_annotations_parent_class)->finalize (object);
}

static void
bc_annotations_class_init (BcAnnotationsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bc_annotations_finalize;

  /* BcAnnotations::changed: a mark or the header is another; what a document would hold has changed. */
  signals[CHANGED] =
      g_signal_new ("changed", BC_TYPE_ANNOTATIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* BcAnnotations::shown-changed: other dates are shown, another mark is selected; only the picture changes. */
  /* BcAnnotations::live-changed: the hand that draws has moved. */
  signals[SHOWN_CHANGED] =
      g_signal_new ("shown-changed", BC_TYPE_ANNOTATIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LIVE_CHANGED] =
      g_signal_new ("live-changed", BC_TYPE_ANNOTATIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bc_annotations_init (BcAnnotations *self)
{
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify)bc_annotation_unref);
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * bc_annotations_new:
 * @undo: (nullable): where steps are recorded; a reference is taken. The caller keeps the annotations alive as long as
 *   steps may be taken back.
 *
 * Returns: (transfer full): an object with nothing in it.
 */
BcAnnotations *
bc_annotations_new (BcUndo *undo)
{
  BcAnnotations *self = g_object_new (BC_TYPE_ANNOTATIONS, NULL);

  self->undo = undo != NULL ? g_object_ref (undo) : NULL;
  return self;
}

/* Steps: what stood in a place before, and what stands there after. */

typedef struct
{
  BcAnnotations *self; /* borrowed */
  guint position;
  BcAnnotation *before; /* owned; NULL: the mark is new */
  BcAnnotation *after;  /* owned; NULL: the mark is taken away */
} MarkStep;

static void
mark_step_free (gpointer data)
{
  MarkStep *step = data;

  g_clear_pointer (&step->before, bc_annotation_unref);
  g_clear_pointer (&step->after, bc_annotation_unref);
  g_free (step);
}

static void
exchange (BcAnnotations *self, guint position, BcAnnotation *there, BcAnnotation *next)
{
  if (there != NULL)
    g_ptr_array_remove_index (self->marks, position);
  if (next != NULL)
    g_ptr_array_insert (self->marks, (int)position, bc_annotation_ref (next));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
undo_mark_step (gpointer data)
{
  MarkStep *step = data;

  exchange (step->self, step->position, step->after, step->before);
}

static void
redo_mark_step (gpointer data)
{
  MarkStep *step = data;

  exchange (step->self, step->position, step->before, step->after);
}

/* @after is consumed. */
static void
do_mark_step (BcAnnotations *self, const char *label, guint position, BcAnnotation *before, BcAnnotation *after)
{
  MarkStep *step = g_new0 (MarkStep, 1);

  *step = (MarkStep){ self, position, before != NULL ? bc_annotation_ref (before) : NULL, after };
  redo_mark_step (step);
  if (self->undo != NULL)
    bc_undo_push (self->undo, label, undo_mark_step, redo_mark_step, step, mark_step_free);
  else
    mark_step_free (step);
}

static gboolean
find_position (BcAnnotations *self, guint id, guint *position)
{
  for (guint i = 0; i < self->marks->len; i++)
    if (((const BcAnnotation *)g_ptr_array_index (self->marks, i))->id == id)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

guint
bc_annotations_get_n (BcAnnotations *self)
{
  g_return_val_if_fail (BC_IS_ANNOTATIONS (self), 0);
  return self->marks->len;
}

/**
 * bc_annotations_get:
 * @position: from 0, in the order of drawing
 *
 * Returns: (transfer none): the mark. Valid until the next change; take a reference to keep it.
 */
const BcAnnotation *
bc_annotations_get (BcAnnotations *self, guint position)
{
  g_return_val_if_fail (BC_IS_ANNOTATIONS (self) && position < self->marks->len, NULL);
  return g_ptr_array_index (self->marks, position);
}

/**
 * bc_annotations_find:
 *
 * Returns: (transfer none) (nullable): the mark with this id.
 */
const BcAnnotation *
bc_annotations_find (BcAnnotations *self, guint id)
{
  guint position;

  g_return_val_if_fail (BC_IS_ANNOTATIONS (self), NULL);
  return find_position (self, id, &position) ? g_ptr_array_index (self->marks, position) : NULL;
}

/**
 * bc_annotations_add:
 * @annotation: (transfer full): a sound mark; it gets an id of its own
 *
 * Returns: the id; it stays the same through edits, undo and redo.
 */
guint
bc_annotations_add (BcAnnotations *self, BcAnnotation *annotation)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (BC_IS_ANNOTATIONS (self) && annotation != NULL, 0);
  annotation->id = ++self->last_id;
  /* Translators: what can be taken back; %s is a kind of mark: "Pain area" */
  label = g_strdup_printf (_ ("Add: %s"), bc_annotation_kind_get_name (annotation->kind));
  do_mark_step (self, label, self->marks->len, NULL, annotation);
  return annotation->id;
}

/**
 * bc_annotations_replace:
 * @id: of the mark that is edited
 * @annotation: (transfer full): the edited copy, sound
 *
 * Returns: whether there is such a mark. Where the copy is equal nothing is recorded.
 */
gboolean
bc_annotations_replace (BcAnnotations *self, guint id, BcAnnotation *annotation)
{
  g_autofree char *label = NULL;
  BcAnnotation *before;
  guint position;

  g_return_val_if_fail (BC_IS_ANNOTATIONS (self) && annotation != NULL, FALSE);
  if (!find_position (self, id, &position))
    {
      bc_annotation_unref (annotation);
      return FALSE;
    }
  annotation->id = id;
  before = g_ptr_array_index (self->marks, position);
  if (bc_annotation_equal (before, annotation))
    {
      bc_annotation_unref (annotation);
      return TRUE;
    }
  /* Translators: what can be taken back; %s is a kind of mark: "Pain area" */
  label = g_strdup_printf (_ ("Change: %s"), bc_annotation_kind_get_name (annotation->kind));
  do_mark_step (self, label, position, before, annotation);
  return TRUE;
}

/**
 * bc_annotations_remove:
 *
 * Returns: whether there was such a mark.
 */
gboolean
bc_annotations_remove (BcAnnotations *self, guint id)
{
  g_autofree char *label = NULL;
  BcAnnotation *before;
  guint position;

  g_return_val_if_fail (BC_IS_ANNOTATIONS (self), FALSE);
  if (!find_position (self, id, &position))
    return FALSE;
  before = g_ptr_array_index (self->marks, position);
  /* Translators: what can be taken back; %s is a kind of mark: "Pain area" */
  label = g_strdup_printf (_ ("Delete: %s"), bc_annotation_kind_get_name (before->kind));
  do_mark_step (self, label, position, before, NULL);
  return TRUE;
}

/**
 * bc_annotations_next_number:
 *
 * Returns: the number for the next numbered point: one more than the largest.
 */
guint
bc_annotations_next_number (BcAnnotations *self)
{
  guint most = 0;

  for (guint i = 0; i < self->marks->len; i++)
    most = MAX (most, ((const BcAnnotation *)g_ptr_array_index (self->marks, i))->number);
  return most + 1;
}

/* Header */

typedef struct
{
  BcAnnotations *self; /* borrowed */
  BcHeaderField field;
  char *before;
  char *after;
} HeaderStep;

static void
header_step_free (gpointer data)
{
  HeaderStep *step = data;

  g_free (step->before);
  g_free (step->after);
  g_free (step);
}

static void
put_header (BcAnnotations *self, BcHeaderField field, const char *text)
{
  g_free (self->header[field]);
  self->header[field] = g_strdup (text);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
undo_header_step (gpointer data)
{
  HeaderStep *step = data;

  put_header (step->self, step->field, step->before);
}

static void
redo_header_step (gpointer data)
{
  HeaderStep *step = data;

  put_header (step->self, step->field, step->after);
}

/**
 * bc_annotations_get_header:
 *
 * Returns: (nullable): what was written; NULL for nothing.
 */
const char *
bc_annotations_get_header (BcAnnotations *self, BcHeaderField field)
{
  g_return_val_if_fail (BC_IS_ANNOTATIONS (self) && (guint)field < BC_N_HEADER_FIELDS, NULL);
  return self->header[field];
}

/**
 * bc_annotations_set_header:
 * @text: (nullable): NULL or "" for nothing; lines are folded into one, but for the notes
 *
 * Returns: whether something has changed.
 */
gboolean
bc_annotations_set_header (BcAnnotations *self, BcHeaderField field, const char *text)
{
  HeaderStep *step;
  char *plain;

  g_return_val_if_fail (BC_IS_ANNOTATIONS (self) && (guint)field < BC_N_HEADER_FIELDS, FALSE);
  plain = bc_plain_text (text, field == BC_HEADER_NOTES ? BC_HEADER_MAX_NOTES : BC_HEADER_MAX_LINE);
  if (plain != NULL && field != BC_HEADER_NOTES)
    g_strdelimit (plain, "\n\t", ' ');
  if (g_strcmp0 (plain, self->header[field]) == 0)
    {
      g_free (plain);
      return FALSE;
    }
  step = g_new0 (HeaderStep, 1);
  *step = (HeaderStep){ self, field, g_strdup (self->header[field]), plain };
  redo_header_step (step);
  if (self->undo != NULL)
    bc_undo_push (self->undo, _ ("Change the header"), undo_header_step, redo_header_step, step, header_step_free);
  else
    header_step_free (step);
  return TRUE;
}

/* Layers: the marks of one date */

static const char *
date_key (const char *date)
{
  return date != NULL ? date : "";
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/**
 * bc_annotations_list_dates:
 *
 * Returns: (transfer full) (element-type utf8): the dates of the marks, the earliest first; "" for marks without one.
 */
GPtrArray *
bc_annotations_list_dates (BcAnnotations *self)
{
  GPtrArray *dates = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const char *date = date_key (((const BcAnnotation *)g_ptr_array_index (self->marks, i))->date);
      if (!g_ptr_array_find_with_equal_func (dates, date, g_str_equal, NULL))
        g_ptr_array_add (dates, g_strdup (date));
    }
  g_ptr_array_sort (dates, compare_dates);
  return dates;
}

/**
 * bc_annotations_is_date_shown:
 * @date: (nullable): NULL or "": marks without a date
 */
gboolean
bc_annotations_is_date_shown (BcAnnotations *self, const char *date)
{
  return !g_hash_table_contains (self->hidden, date_key (date));
}

/**
 * bc_annotations_set_date_shown:
 * @date: (nullable): NULL or "": marks without a date
 *
 * Shows or hides the marks of a date. How one looks at a document is no change of it: nothing is recorded.
 */
void
bc_annotations_set_date_shown (BcAnnotations *self, const char *date, gboolean shown)
{
  gboolean changed = shown ? g_hash_table_remove (self->hidden, date_key (date))
                           : g_hash_table_add (self->hidden, g_strdup (date_key (date)));

  if (changed)
    g_signal_emit (self, signals[SHOWN_CHANGED], 0);
}

/**
 * bc_annotations_list_shown:
 *
 * Returns: (transfer full) (element-type BcAnnotation): the marks of the dates that are shown, in the order of drawing.
 */
GPtrArray *
bc_annotations_list_shown (BcAnnotations *self)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func ((GDestroyNotify)bc_annotation_unref);

  for (guint i = 0; i < self->marks->len; i++)
    {
      BcAnnotation *mark = g_ptr_array_index (self->marks, i);
      if (bc_annotations_is_date_shown (self, mark->date))
        g_ptr_array_add (shown, bc_annotation_ref (mark));
    }
  return shown;
}

/* The hand */

/**
 * bc_annotations_get_selected:
 *
 * Returns: id of the mark that has handles, 0 for none. It may have been deleted meanwhile.
 */
guint
bc_annotations_get_selected (BcAnnotations *self)
{
  return self->selected;
}

void
bc_annotations_set_selected (BcAnnotations *self, guint id)
{
  if (self->selected == id)
    return;
  self->selected = id;
  g_signal_emit (self, signals[SHOWN_CHANGED], 0);
}

/**
 * bc_annotations_get_live:
 *
 * Returns: (nullable): what is being drawn; a mark with the id of another one stands in its place.
 */
const BcAnnotation *
bc_annotations_get_live (BcAnnotations *self)
{
  return self->live;
}

/**
 * bc_annotations_set_live:
 * @live: (nullable): a reference is taken; it may grow with every call
 */
void
bc_annotations_set_live (BcAnnotations *self, BcAnnotation *live)
{
  BcAnnotation *next = live != NULL ? bc_annotation_ref (live) : NULL;

  g_clear_pointer (&self->live, bc_annotation_unref);
  self->live = next;
  g_signal_emit (self, signals[LIVE_CHANGED], 0);
}

/* Everything at once */

/**
 * bc_annotations_is_empty:
 *
 * Returns: whether nothing was drawn or written.
 */
gboolean
bc_annotations_is_empty (BcAnnotations *self)
{
  for (guint i = 0; i < BC_N_HEADER_FIELDS; i++)
    if (self->header[i] != NULL)
      return FALSE;
  return self->marks->len == 0;
}

/**
 * bc_annotations_load:
 * @marks: (nullable) (element-type BcAnnotation): each gets a reference and a new id
 * @header: (nullable) (array fixed-size=5): texts, each may be NULL
 *
 * Takes another document's contents. Nothing is recorded; the caller clears the undo stack.
 */
void
bc_annotations_load (BcAnnotations *self, GPtrArray *marks, const char *const *header)
{
  self->selected = 0;
  g_ptr_array_set_size (self->marks, 0);
  g_hash_table_remove_all (self->hidden);
  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      BcAnnotation *copy = bc_annotation_copy (g_ptr_array_index (marks, i));
      copy->id = ++self->last_id;
      g_ptr_array_add (self->marks, copy);
    }
  for (guint i = 0; i < BC_N_HEADER_FIELDS; i++)
    {
      g_free (self->header[i]);
      self->header[i] = header != NULL ? g_strdup (header[i]) : NULL;
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * bc_annotations_clear:
 *
 * Forgets everything, for example for a new document. Nothing is recorded.
 */
void
bc_annotations_clear (BcAnnotations *self)
{
  bc_annotations_load (self, NULL, NULL);
}
