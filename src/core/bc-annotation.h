/* An annotation: one mark that somebody drew on a view. Anchored in the view's own units, with view and side as data, so
 * that it survives zoom, mirror, window and paper.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "bc-feeling.h"
#include "bc-side.h"

G_BEGIN_DECLS

/* A stroke of a stylus is cut at this many points; longer ones become several marks. */
#define BC_ANNOTATION_MAX_POINTS 5000
/* Longest text of a note, bytes. */
#define BC_ANNOTATION_MAX_TEXT 20000

typedef enum
{
  BC_ANNOTATION_AREA,      /* pain area: a closed outline drawn freehand */
  BC_ANNOTATION_REGION,    /* pain area: a whole region of the figure */
  BC_ANNOTATION_POINT,     /* one place */
  BC_ANNOTATION_LINE,      /* a stroke as it was drawn */
  BC_ANNOTATION_ARROW,     /* from the first point to the last; the tip is at the last */
  BC_ANNOTATION_NOTE,      /* words: the first point is meant, the words stand at the second */
  BC_ANNOTATION_TREATMENT, /* something was done here */
} BcAnnotationKind;

#define BC_N_ANNOTATION_KINDS (BC_ANNOTATION_TREATMENT + 1)

/* Form of a point. */
typedef enum
{
  BC_POINT_X,
  BC_POINT_DOT,
  BC_POINT_NUMBER,
} BcPointForm;

#define BC_N_POINT_FORMS (BC_POINT_NUMBER + 1)

/* What was done. */
typedef enum
{
  BC_TREATMENT_PRESSURE,
  BC_TREATMENT_NEEDLE,
  BC_TREATMENT_STRETCH,
  BC_TREATMENT_HEAT,
  BC_TREATMENT_COLD,
  BC_TREATMENT_TAPE,
  BC_TREATMENT_CURRENT,
  BC_TREATMENT_OTHER,
} BcTreatment;

#define BC_N_TREATMENTS (BC_TREATMENT_OTHER + 1)

/* Pens differ by colour and by hatch, dash and badge: see bc-annotation-painter. */
typedef enum
{
  BC_PEN_RED,
  BC_PEN_BLUE,
  BC_PEN_GREEN,
  BC_PEN_PURPLE,
  BC_PEN_ORANGE,
  BC_PEN_BLACK,
} BcPen;

#define BC_N_PENS (BC_PEN_BLACK + 1)

typedef struct
{
  double x; /* viewBox units of the view, whole hundredths */
  double y;
  double pressure; /* 0 to 1, whole hundredths; 1 for a pointer without */
} BcStrokePoint;

/* Filled by its maker, never changed once it is in a BcAnnotations: change a copy and put it in its place. */
typedef struct
{
  guint id; /* given by BcAnnotations; 0 before */
  BcAnnotationKind kind;
  char *view;  /* "front", "hand-palm" */
  BcSide side; /* the patient's; BC_SIDE_MIDLINE: on the midline, or across it */
  BcPen pen;
  BcPointForm form;      /* of a point */
  BcTreatment treatment; /* of a treatment mark */
  guint number;          /* of a numbered point, from 1 */
  char *region;          /* id, of a region mark; else NULL */
  GArray *points;        /* BcStrokePoint; empty for a region mark */
  BcFeeling feeling;     /* may be untold */
  char *date;            /* "2026-11-28"; NULL where none was told */
  char *text;            /* note; NULL for none */
} BcAnnotation;

#define BC_TYPE_ANNOTATION (bc_annotation_get_type ())
GType bc_annotation_get_type (void);
BcAnnotation *bc_annotation_new (BcAnnotationKind kind, const char *view, BcSide side);
BcAnnotation *bc_annotation_copy (const BcAnnotation *self);
BcAnnotation *bc_annotation_ref (BcAnnotation *self);
void bc_annotation_unref (BcAnnotation *self);
gboolean bc_annotation_equal (const BcAnnotation *a, const BcAnnotation *b);

void bc_annotation_add_point (BcAnnotation *self, double x, double y, double pressure);
void bc_annotation_shift (BcAnnotation *self, double dx, double dy);
void bc_annotation_set_text (BcAnnotation *self, const char *text);
gboolean bc_annotation_set_date (BcAnnotation *self, const char *date);
gboolean bc_annotation_is_sound (const BcAnnotation *self, char **why);
char *bc_annotation_describe (const BcAnnotation *self);

const BcStrokePoint *bc_annotation_get_point (const BcAnnotation *self, guint i);

const char *bc_annotation_kind_to_string (BcAnnotationKind kind);
gboolean bc_annotation_kind_from_string (const char *word, BcAnnotationKind *kind);
const char *bc_annotation_kind_get_name (BcAnnotationKind kind);
const char *bc_point_form_to_string (BcPointForm form);
gboolean bc_point_form_from_string (const char *word, BcPointForm *form);
const char *bc_treatment_to_string (BcTreatment treatment);
gboolean bc_treatment_from_string (const char *word, BcTreatment *treatment);
const char *bc_treatment_get_name (BcTreatment treatment);
const char *bc_pen_to_string (BcPen pen);
gboolean bc_pen_from_string (const char *word, BcPen *pen);
const char *bc_pen_get_name (BcPen pen);

char *bc_qualities_to_string (BcQualities qualities);
gboolean bc_qualities_from_string (const char *words, BcQualities *qualities);

gboolean bc_date_is_sound (const char *date);
char *bc_date_today (void);
char *bc_plain_text (const char *text, gsize max_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcAnnotation, bc_annotation_unref)

G_END_DECLS
