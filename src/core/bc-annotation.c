/* An annotation: one mark on a view, a plain record that is counted and compared. What may stand in a document is decided
   here, by bc_annotation_is_sound(), for the tools and for the reader alike.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-annotation.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "bc-text.h"
#include "bc-views.h"

/* The whole figures in viewBox units: data/README.md. Close-ups are looser: their sizes differ. */
#define FIGURE_WIDTH 1000.0
#define FIGURE_HEIGHT 2200.0
#define FIGURE_MIDLINE 500.0
#define CLOSE_UP_MAX 4000.0

/* So far over the midline a point still counts as lying on it, viewBox units. */
#define MIDLINE_TOLERANCE 0.5

/* Steps of coordinates and pressure: what is written is what was drawn, digit by digit. */
#define STEPS_PER_UNIT 100.0

static const char *const kind_words[BC_N_ANNOTATION_KINDS] = { "area",  "region", "point",    "line",
                                                               "arrow", "note",   "treatment" };
static const char *const kind_names[BC_N_ANNOTATION_KINDS] = {
  N_ ("Pain area"), N_ ("Painful region"), N_ ("Point"), N_ ("Line"), N_ ("Arrow"), N_ ("Note"), N_ ("Treatment mark"),
};
static const char *const form_words[BC_N_POINT_FORMS] = { "x", "dot", "number" };
static const char *const treatment_words[BC_N_TREATMENTS] = { "pressure", "needle", "stretch", "heat",
                                                              "cold",     "tape",   "current", "other" };
static const char *const treatment_names[BC_N_TREATMENTS] = {
  N_ ("Pressure or massage"), N_ ("Needle"), N_ ("Stretch"), N_ ("Heat"), N_ ("Cold"), N_ ("Tape"), N_ ("Current"),
  N_ ("Other treatment"),
};
static const char *const pen_words[BC_N_PENS] = { "red", "blue", "green", "purple", "orange", "black" };
static const char *const pen_names[BC_N_PENS] = {
  N_ ("Red pen, rising lines"),   N_ ("Blue pen, falling lines"),   N_ ("Green pen, crossed lines"),
  N_ ("Purple pen, level lines"), N_ ("Orange pen, upright lines"), N_ ("Black pen, no lines"),
};

static void
clear_annotation (gpointer data)
{
  BcAnnotation *self = data;

  g_free (self->view);
  g_free (self->region);
  g_array_unref (self->points);
  g_free (self->date);
  g_free (self->text);
}

G_DEFINE_BOXED_TYPE (BcAnnotation, bc_annotation, bc_annotation_ref, bc_annotation_unref)

/**
 * bc_annotation_new:
 * @kind: what it is
 * @view: on which view, copied
 * @side: the patient's side
 *
 * Returns: (transfer full): a mark without points, in the first pen, without intensity, quality, date and note.
 */
BcAnnotation *
bc_annotation_new (BcAnnotationKind kind, const char *view, BcSide side)
{
  BcAnnotation *self = g_atomic_rc_box_new0 (BcAnnotation);

  self->kind = kind;
  self->view = g_strdup (view);
  self->side = side;
  self->feeling = BC_FEELING_UNTOLD;
  self->points = g_array_new (FALSE, FALSE, sizeof (BcStrokePoint));
  return self;
}

/**
 * bc_annotation_copy:
 *
 * Returns: (transfer full): an equal mark, with the same id, that may be changed.
 */
BcAnnotation *
bc_annotation_copy (const BcAnnotation *self)
{
  BcAnnotation *copy = g_atomic_rc_box_new0 (BcAnnotation);

  *copy = *self;
  copy->view = g_strdup (self->view);
  copy->region = g_strdup (self->region);
  copy->points = g_array_copy (self->points);
  copy->date = g_strdup (self->date);
  copy->text = g_strdup (self->text);
  return copy;
}

BcAnnotation *
bc_annotation_ref (BcAnnotation *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
bc_annotation_unref (BcAnnotation *self)
{
  g_atomic_rc_box_release_full (self, clear_annotation);
}

static gboolean
equal_points (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const BcStrokePoint *p = &g_array_index (a, BcStrokePoint, i), *q = &g_array_index (b, BcStrokePoint, i);
      if (p->x != q->x || p->y != q->y || p->pressure != q->pressure)
        return FALSE;
    }
  return TRUE;
}

/**
 * bc_annotation_equal:
 *
 * Returns: whether they are the same in everything, the id apart.
 */
gboolean
bc_annotation_equal (const BcAnnotation *a, const BcAnnotation *b)
{
  return a->kind == b->kind && a->side == b->side && a->pen == b->pen && a->form == b->form &&
         a->treatment == b->treatment && a->number == b->number && bc_feeling_equal (&a->feeling, &b->feeling) &&
         g_strcmp0 (a->view, b->view) == 0 && g_strcmp0 (a->region, b->region) == 0 &&
         g_strcmp0 (a->date, b->date) == 0 && g_strcmp0 (a->text, b->text) == 0 && equal_points (a->points, b->points);
}

static double
in_steps (double value)
{
  return round (value * STEPS_PER_UNIT) / STEPS_PER_UNIT + 0.0; /* no negative zero */
}

/**
 * bc_annotation_add_point:
 * @x: viewBox units
 * @y: viewBox units
 * @pressure: 0 to 1
 *
 * Values are rounded to hundredths. A mark takes at most %BC_ANNOTATION_MAX_POINTS; further ones are left out.
 */
void
bc_annotation_add_point (BcAnnotation *self, double x, double y, double pressure)
{
  BcStrokePoint point = { in_steps (x), in_steps (y), in_steps (CLAMP (pressure, 0, 1)) };

  if (self->points->len < BC_ANNOTATION_MAX_POINTS)
    g_array_append_val (self->points, point);
}

/**
 * bc_annotation_shift:
 * @dx: viewBox units
 * @dy: viewBox units
 *
 * Moves every point. The side stays as it is: whoever moves a mark over the midline sets it anew.
 */
void
bc_annotation_shift (BcAnnotation *self, double dx, double dy)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      BcStrokePoint *point = &g_array_index (self->points, BcStrokePoint, i);
      point->x = in_steps (point->x + dx);
      point->y = in_steps (point->y + dy);
    }
}

/* What XML 1.0 cannot carry. */
static gboolean
is_writable (gunichar letter)
{
  return letter == '\n' || letter == '\t' || (letter >= 0x20 && letter != 0x7f && letter < 0xfffe) ||
         (letter >= 0x10000 && letter <= 0x10ffff);
}

/**
 * bc_plain_text:
 * @text: (nullable): anything that somebody typed or pasted
 * @max_bytes: the longest that is kept
 *
 * Line breaks become '\n', what a document cannot carry is left out, white space at both ends as well.
 *
 * Returns: (transfer full) (nullable): the text; NULL where nothing is left.
 */
char *
bc_plain_text (const char *text, gsize max_bytes)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *plain = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      if (letter == '\r')
        letter = p[1] == '\n' ? 0 : '\n';
      if (plain->len + (gsize)g_unichar_to_utf8 (letter, NULL) > max_bytes)
        break;
      if (is_writable (letter))
        g_string_append_unichar (plain, letter);
    }
  g_strstrip (plain->str);
  if (*plain->str != '\0')
    return g_string_free (plain, FALSE);
  g_string_free (plain, TRUE);
  return NULL;
}

void
bc_annotation_set_text (BcAnnotation *self, const char *text)
{
  char *plain = bc_plain_text (text, BC_ANNOTATION_MAX_TEXT);

  g_free (self->text);
  self->text = plain;
}

/**
 * bc_date_is_sound:
 * @date: (nullable): "2026-11-28"
 *
 * Returns: whether it is a day of the calendar, written so.
 */
gboolean
bc_date_is_sound (const char *date)
{
  guint year, month, day;

  if (date == NULL || strlen (date) != 10 || date[4] != '-' || date[7] != '-')
    return FALSE;
  for (guint i = 0; i < 10; i++)
    if (i != 4 && i != 7 && !g_ascii_isdigit (date[i]))
      return FALSE;
  year = (guint)g_ascii_strtoull (date, NULL, 10);
  month = (guint)g_ascii_strtoull (date + 5, NULL, 10);
  day = (guint)g_ascii_strtoull (date + 8, NULL, 10);
  return year > 0 && month <= 12 && g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

/**
 * bc_date_today:
 *
 * Returns: (transfer full): "2026-11-28"
 */
char *
bc_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (now), g_date_time_get_month (now),
                          g_date_time_get_day_of_month (now));
}

/**
 * bc_annotation_set_date:
 * @date: (nullable): "2026-11-28", or NULL or "" for none
 *
 * Returns: whether it was a date; where not, nothing has changed.
 */
gboolean
bc_annotation_set_date (BcAnnotation *self, const char *date)
{
  if (date != NULL && *date != '\0' && !bc_date_is_sound (date))
    return FALSE;
  g_free (self->date);
  self->date = date != NULL && *date != '\0' ? g_strdup (date) : NULL;
  return TRUE;
}

const BcStrokePoint *
bc_annotation_get_point (const BcAnnotation *self, guint i)
{
  g_return_val_if_fail (i < self->points->len, NULL);
  return &g_array_index (self->points, BcStrokePoint, i);
}

static gboolean
is_whole_figure (const char *view)
{
  return g_str_equal (view, "front") || g_str_equal (view, "back");
}

static gboolean
lies_on_view (const char *view, const BcStrokePoint *point)
{
  if (is_whole_figure (view))
    return point->x >= 0 && point->x <= FIGURE_WIDTH && point->y >= 0 && point->y <= FIGURE_HEIGHT;
  return fabs (point->x) <= CLOSE_UP_MAX && fabs (point->y) <= CLOSE_UP_MAX;
}

/* The patient's right is at small x in front and at large x in the back. */
static gboolean
lies_on_side (const char *view, BcSide side, const BcStrokePoint *point)
{
  double towards_right = g_str_equal (view, "front") ? FIGURE_MIDLINE - point->x : point->x - FIGURE_MIDLINE;

  if (!is_whole_figure (view) || side == BC_SIDE_MIDLINE)
    return TRUE;
  return side == BC_SIDE_RIGHT ? towards_right >= -MIDLINE_TOLERANCE : towards_right <= MIDLINE_TOLERANCE;
}

static guint
least_points (const BcAnnotation *self)
{
  switch (self->kind)
    {
    case BC_ANNOTATION_AREA:
      return 3;
    case BC_ANNOTATION_LINE:
    case BC_ANNOTATION_ARROW:
    case BC_ANNOTATION_NOTE:
      return 2;
    case BC_ANNOTATION_REGION:
      return 0;
    case BC_ANNOTATION_POINT:
    case BC_ANNOTATION_TREATMENT:
    default:
      return 1;
    }
}

static guint
most_points (const BcAnnotation *self)
{
  return self->kind == BC_ANNOTATION_AREA || self->kind == BC_ANNOTATION_LINE ? BC_ANNOTATION_MAX_POINTS
                                                                              : least_points (self);
}

static char *
find_fault_of_points (const BcAnnotation *self)
{
  if (self->points->len < least_points (self) || self->points->len > most_points (self))
    return g_strdup_printf ("a mark of kind '%s' has %u points, expected %u to %u", kind_words[self->kind],
                            self->points->len, least_points (self), most_points (self));
  for (guint i = 0; i < self->points->len; i++)
    {
      const BcStrokePoint *point = &g_array_index (self->points, BcStrokePoint, i);
      if (!isfinite (point->x) || !isfinite (point->y) || !lies_on_view (self->view, point))
        return g_strdup_printf ("a point at %g,%g lies outside the view %s, expected one inside", point->x, point->y,
                                self->view);
      /* the words of a note may stand anywhere; what they point at may not */
      if (!(self->kind == BC_ANNOTATION_NOTE && i > 0) && !lies_on_side (self->view, self->side, point))
        return g_strdup_printf ("the side is '%s', but the point at %g,%g of the view %s lies on the patient's other "
                                "side, expected both to agree",
                                bc_side_to_string (self->side), point->x, point->y, self->view);
    }
  return NULL;
}

static char *
find_fault (const BcAnnotation *self)
{
  if (self->view == NULL || bc_views_find (self->view) == NULL)
    return g_strdup_printf ("view '%s' is unknown, expected one of 'bodychart list views'",
                            self->view != NULL ? self->view : "");
  if ((self->kind == BC_ANNOTATION_REGION) != (self->region != NULL))
    return g_strdup_printf ("a mark of kind '%s' %s a region, expected one exactly where the kind is 'region'",
                            kind_words[self->kind], self->region != NULL ? "names" : "lacks");
  if (self->kind == BC_ANNOTATION_NOTE && self->text == NULL)
    return g_strdup ("a note has no words, expected some");
  if (self->feeling.intensity < BC_INTENSITY_UNTOLD || self->feeling.intensity > BC_INTENSITY_MAX)
    return g_strdup_printf ("intensity %d, expected 0 to %d", self->feeling.intensity, BC_INTENSITY_MAX);
  if (self->date != NULL && !bc_date_is_sound (self->date))
    return g_strdup_printf ("date '%s', expected a day like 2026-11-28", self->date);
  return find_fault_of_points (self);
}

/**
 * bc_annotation_is_sound:
 * @why: (out) (optional) (transfer full): what was found and what was expected; NULL where it is sound
 *
 * Returns: whether it may stand in a document: view known, points inside and on the side that is told.
 */
gboolean
bc_annotation_is_sound (const BcAnnotation *self, char **why)
{
  g_autofree char *fault = find_fault (self);
  gboolean sound = fault == NULL;

  if (why != NULL)
    *why = g_steal_pointer (&fault);
  return sound;
}

static const char *
name_of_kind (const BcAnnotation *self)
{
  if (self->kind == BC_ANNOTATION_TREATMENT)
    return bc_treatment_get_name (self->treatment);
  return bc_annotation_kind_get_name (self->kind);
}

/**
 * bc_annotation_describe:
 *
 * "Left, Front: Pain area, 7/10, burning, 2026-11-28. Words of the note"
 *
 * Returns: (transfer full): one line in the user's language, for lists, screen readers and legends.
 */
char *
bc_annotation_describe (const BcAnnotation *self)
{
  const BcView *view = bc_views_find (self->view);
  GString *line = g_string_new (NULL);
  const char *side = self->side == BC_SIDE_LEFT    ? C_ ("side of the body", "Left")
                     : self->side == BC_SIDE_RIGHT ? C_ ("side of the body", "Right")
                                                   : C_ ("side of the body", "Midline");

  /* Translators: side and view of a mark, then what it is: "Left, Front: Pain area" */
  g_string_append_printf (line, _ ("%s, %s: %s"), side, view != NULL ? bc_text (view->name) : self->view,
                          name_of_kind (self));
  if (self->kind == BC_ANNOTATION_POINT && self->form == BC_POINT_NUMBER)
    g_string_append_printf (line, " %u", self->number);
  if (bc_feeling_is_told (&self->feeling))
    {
      g_autofree char *words = bc_feeling_describe (&self->feeling);
      g_string_append_printf (line, ", %s", words);
    }
  if (self->date != NULL)
    g_string_append_printf (line, ", %s", self->date);
  if (self->text != NULL)
    {
      g_autofree char *text = g_strdup (self->text);
      g_string_append_printf (line, ". %s", g_strdelimit (text, "\n\t", ' '));
    }
  return g_string_free (line, FALSE);
}

/* Words */

static gboolean
find_word (const char *const *words, guint n, const char *word, guint *found)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (words[i], word) == 0)
      {
        *found = i;
        return TRUE;
      }
  return FALSE;
}

const char *
bc_annotation_kind_to_string (BcAnnotationKind kind)
{
  g_return_val_if_fail ((guint)kind < BC_N_ANNOTATION_KINDS, NULL);
  return kind_words[kind];
}

gboolean
bc_annotation_kind_from_string (const char *word, BcAnnotationKind *kind)
{
  guint found;

  if (!find_word (kind_words, BC_N_ANNOTATION_KINDS, word, &found))
    return FALSE;
  *kind = (BcAnnotationKind)found;
  return TRUE;
}

/**
 * bc_annotation_kind_get_name:
 *
 * Returns: the word in the user's language.
 */
const char *
bc_annotation_kind_get_name (BcAnnotationKind kind)
{
  g_return_val_if_fail ((guint)kind < BC_N_ANNOTATION_KINDS, NULL);
  return _ (kind_names[kind]);
}

const char *
bc_point_form_to_string (BcPointForm form)
{
  g_return_val_if_fail ((guint)form < BC_N_POINT_FORMS, NULL);
  return form_words[form];
}

gboolean
bc_point_form_from_string (const char *word, BcPointForm *form)
{
  guint found;

  if (!find_word (form_words, BC_N_POINT_FORMS, word, &found))
    return FALSE;
  *form = (BcPointForm)found;
  return TRUE;
}

const char *
bc_treatment_to_string (BcTreatment treatment)
{
  g_return_val_if_fail ((guint)treatment < BC_N_TREATMENTS, NULL);
  return treatment_words[treatment];
}

gboolean
bc_treatment_from_string (const char *word, BcTreatment *treatment)
{
  guint found;

  if (!find_word (treatment_words, BC_N_TREATMENTS, word, &found))
    return FALSE;
  *treatment = (BcTreatment)found;
  return TRUE;
}

const char *
bc_treatment_get_name (BcTreatment treatment)
{
  g_return_val_if_fail ((guint)treatment < BC_N_TREATMENTS, NULL);
  return _ (treatment_names[treatment]);
}

const char *
bc_pen_to_string (BcPen pen)
{
  g_return_val_if_fail ((guint)pen < BC_N_PENS, NULL);
  return pen_words[pen];
}

gboolean
bc_pen_from_string (const char *word, BcPen *pen)
{
  guint found;

  if (!find_word (pen_words, BC_N_PENS, word, &found))
    return FALSE;
  *pen = (BcPen)found;
  return TRUE;
}

const char *
bc_pen_get_name (BcPen pen)
{
  g_return_val_if_fail ((guint)pen < BC_N_PENS, NULL);
  return _ (pen_names[pen]);
}

/**
 * bc_qualities_to_string:
 *
 * Returns: (transfer full): "ache burning"; "" for none.
 */
char *
bc_qualities_to_string (BcQualities qualities)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < BC_N_QUALITIES; i++)
    if (qualities & (1u << i))
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", bc_quality_get_id (i));
  return g_string_free (line, FALSE);
}

/**
 * bc_qualities_from_string:
 * @words: ids with blanks between
 * @qualities: (out): those that are known, also on failure
 *
 * Returns: whether every word is known.
 */
gboolean
bc_qualities_from_string (const char *words, BcQualities *qualities)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);
  guint bits = 0;
  gboolean all_known = TRUE;

  for (guint i = 0; list[i] != NULL; i++)
    {
      gboolean known = *list[i] == '\0';
      for (guint k = 0; k < BC_N_QUALITIES; k++)
        if (g_str_equal (list[i], bc_quality_get_id (k)))
          {
            bits |= 1u << k;
            known = TRUE;
          }
      all_known = all_known && known;
    }
  *qualities = (BcQualities)bits;
  return all_known;
}
