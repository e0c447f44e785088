/* Documents made up by chance: every kind of mark, every attribute, texts in many scripts with what XML must escape.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "random-document.h"

#include "bc-views.h"

static const char *const pieces[] = {
  "pain", " ", "<", "&amp;", "]]>", "\"",  "'", "\n", "  ", "é", "ß",        "日本",         "ألم", "🙂",
  "\t",   "&", ">", "<!--",  "--",  "0,5", ";", "%s", "{",  "}", "\xc2\x85", "\xe2\x80\xa8", "ﬁ",   "x",
};

char *
random_text (GRand *rand, guint max_letters)
{
  guint n = (guint)g_rand_int_range (rand, 0, (gint32)max_letters + 1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static char *
random_date (GRand *rand)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_rand_int_range (rand, 1900, 2101), g_rand_int_range (rand, 1, 13),
                          g_rand_int_range (rand, 1, 29));
}

static BcFeeling
random_feeling (GRand *rand)
{
  return (BcFeeling){ g_rand_int_range (rand, -1, BC_INTENSITY_MAX + 1),
                      (BcQualities)g_rand_int_range (rand, 0, 1 << BC_N_QUALITIES) };
}

/* A place on the side that the mark tells. */
static void
add_random_point (GRand *rand, BcAnnotation *mark)
{
  double along = g_rand_double_range (rand, 0, 499), pressure = g_rand_boolean (rand) ? 1 : g_rand_double (rand);
  gboolean front = g_str_equal (mark->view, "front");
  gboolean low_x = mark->side == BC_SIDE_MIDLINE ? g_rand_boolean (rand) : (mark->side == BC_SIDE_RIGHT) == front;

  bc_annotation_add_point (mark, low_x ? along : 1000 - along, g_rand_double_range (rand, 60, 2100), pressure);
}

static guint
random_n_points (GRand *rand, BcAnnotationKind kind)
{
  switch (kind)
    {
    case BC_ANNOTATION_AREA:
      return (guint)g_rand_int_range (rand, 3, 60);
    case BC_ANNOTATION_LINE:
      return (guint)g_rand_int_range (rand, 2, 60);
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

BcAnnotation *
random_annotation (GRand *rand)
{
  BcAnnotationKind kind = (BcAnnotationKind)g_rand_int_range (rand, 0, BC_N_ANNOTATION_KINDS);
  guint n_views, n_points = random_n_points (rand, kind);
  const BcView *views = bc_views_list (&n_views);
  BcAnnotation *mark = bc_annotation_new (kind, views[g_rand_int_range (rand, 0, (gint32)n_views)].id,
                                          (BcSide)g_rand_int_range (rand, 0, 3));
  g_autofree char *text = random_text (rand, 12);
  g_autofree char *date = random_date (rand);

  mark->pen = (BcPen)g_rand_int_range (rand, 0, BC_N_PENS);
  mark->feeling = random_feeling (rand);
  if (kind == BC_ANNOTATION_POINT)
    mark->form = (BcPointForm)g_rand_int_range (rand, 0, BC_N_POINT_FORMS);
  if (kind == BC_ANNOTATION_TREATMENT)
    mark->treatment = (BcTreatment)g_rand_int_range (rand, 0, BC_N_TREATMENTS);
  if (mark->form == BC_POINT_NUMBER)
    mark->number = (guint)g_rand_int_range (rand, 1, 1000);
  if (kind == BC_ANNOTATION_REGION)
    mark->region = g_strdup ("calf");
  if (g_rand_boolean (rand))
    g_assert_true (bc_annotation_set_date (mark, date));
  if (kind == BC_ANNOTATION_NOTE || g_rand_boolean (rand))
    bc_annotation_set_text (mark, text);
  if (kind == BC_ANNOTATION_NOTE && mark->text == NULL)
    bc_annotation_set_text (mark, "a note");
  for (guint i = 0; i < n_points; i++)
    add_random_point (rand, mark);
  g_assert_true (bc_annotation_is_sound (mark, NULL));
  return mark;
}

static void
add_random_drawn (GRand *rand, BcDocument *document)
{
  BcDocumentPlace *place = bc_document_add_place (document, NULL, BC_BODY_BOTH);

  place->view = g_strdup (g_rand_boolean (rand) ? "front" : "back");
  place->feeling = random_feeling (rand);
  for (guint i = 0; i < 5; i++)
    {
      BcCoordinate at = { g_rand_int_range (rand, 0, 100000) / 100.0, g_rand_int_range (rand, 0, 200000) / 100.0 };
      g_array_append_val (place->outline, at);
    }
  bc_document_place_add_share (place, "calf", BC_SIDE_LEFT, g_rand_int_range (rand, 0, 10001) / 10000.0);
}

BcDocument *
random_document (GRand *rand)
{
  BcDocument *document = bc_document_new ();
  guint n = (guint)g_rand_int_range (rand, 0, 12);

  for (guint i = 0; i < BC_N_HEADER_FIELDS; i++)
    if (g_rand_boolean (rand))
      {
        g_autofree char *text = random_text (rand, 20);
        document->header[i] = bc_plain_text (text, BC_HEADER_MAX_LINE);
        if (document->header[i] != NULL && i != BC_HEADER_NOTES)
          {
            g_auto (GStrv) words = g_strsplit_set (document->header[i], " \n\t", -1);
            g_free (document->header[i]);
            document->header[i] = g_strjoinv ("", words);
          }
      }
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (document->marks, random_annotation (rand));
  for (guint i = 0; i < n / 3; i++)
    bc_document_add_place (document, "calf-upper", (BcBodySides)g_rand_int_range (rand, 1, 4))->feeling =
        random_feeling (rand);
  if (g_rand_boolean (rand))
    add_random_drawn (rand, document);
  for (guint i = 0; i < n / 4; i++)
    bc_document_add_muscle (document, "soleus", (BcBodySides)g_rand_int_range (rand, 1, 4),
                            (guint)g_rand_int_range (rand, 0, BC_MAX_PINS + 1));
  return document;
}

static void
assert_drawn_equal (const BcDocumentPlace *a, const BcDocumentPlace *b)
{
  g_assert_cmpuint (a->outline->len, ==, b->outline->len);
  for (guint i = 0; i < a->outline->len; i++)
    {
      g_assert_cmpfloat (g_array_index (a->outline, BcCoordinate, i).x, ==,
                         g_array_index (b->outline, BcCoordinate, i).x);
      g_assert_cmpfloat (g_array_index (a->outline, BcCoordinate, i).y, ==,
                         g_array_index (b->outline, BcCoordinate, i).y);
    }
  g_assert_cmpuint (a->shares->len, ==, b->shares->len);
  for (guint i = 0; i < a->shares->len; i++)
    {
      const BcDocumentShare *p = g_ptr_array_index (a->shares, i), *q = g_ptr_array_index (b->shares, i);
      g_assert_cmpstr (p->region, ==, q->region);
      g_assert_cmpint (p->side, ==, q->side);
      g_assert_cmpfloat (p->part, ==, q->part);
    }
}

void
assert_documents_equal (const BcDocument *a, const BcDocument *b)
{
  for (guint i = 0; i < BC_N_HEADER_FIELDS; i++)
    g_assert_cmpstr (a->header[i], ==, b->header[i]);
  g_assert_cmpuint (a->marks->len, ==, b->marks->len);
  for (guint i = 0; i < a->marks->len; i++)
    g_assert_true (bc_annotation_equal (g_ptr_array_index (a->marks, i), g_ptr_array_index (b->marks, i)));
  g_assert_cmpuint (a->places->len, ==, b->places->len);
  for (guint i = 0; i < a->places->len; i++)
    {
      const BcDocumentPlace *p = g_ptr_array_index (a->places, i), *q = g_ptr_array_index (b->places, i);
      g_assert_cmpstr (p->id, ==, q->id);
      g_assert_cmpstr (p->view, ==, q->view);
      g_assert_true (bc_feeling_equal (&p->feeling, &q->feeling));
      if (p->id != NULL)
        g_assert_cmpint (p->sides, ==, q->sides);
      else
        assert_drawn_equal (p, q);
    }
  g_assert_cmpuint (a->muscles->len, ==, b->muscles->len);
  for (guint i = 0; i < a->muscles->len; i++)
    {
      const BcDocumentMuscle *p = g_ptr_array_index (a->muscles, i), *q = g_ptr_array_index (b->muscles, i);
      g_assert_cmpstr (p->id, ==, q->id);
      g_assert_cmpint (p->sides, ==, q->sides);
      g_assert_cmpuint (p->pin, ==, q->pin);
    }
}
