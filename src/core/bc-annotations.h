/* What the user has drawn and written down: marks on the figures, and the header. One of the two objects
 * that change.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-annotation.h"
#include "bc-undo.h"

G_BEGIN_DECLS

/* Longest line of a header, and longest notes, bytes. */
#define BC_HEADER_MAX_LINE 500
#define BC_HEADER_MAX_NOTES 100000

/* All optional; none is ever required. */
typedef enum
{
  BC_HEADER_NAME, /* name or code of the patient */
  BC_HEADER_BORN, /* date of birth */
  BC_HEADER_DATE, /* of the session */
  BC_HEADER_CLINICIAN,
  BC_HEADER_NOTES, /* several lines */
} BcHeaderField;

#define BC_N_HEADER_FIELDS (BC_HEADER_NOTES + 1)

#define BC_TYPE_ANNOTATIONS (bc_annotations_get_type ())
G_DECLARE_FINAL_TYPE (BcAnnotations, bc_annotations, BC, ANNOTATIONS, GObject)

BcAnnotations *bc_annotations_new (BcUndo *undo);

guint bc_annotations_get_n (BcAnnotations *self);
const BcAnnotation *bc_annotations_get (BcAnnotations *self, guint position);
const BcAnnotation *bc_annotations_find (BcAnnotations *self, guint id);
guint bc_annotations_add (BcAnnotations *self, BcAnnotation *annotation);
gboolean bc_annotations_replace (BcAnnotations *self, guint id, BcAnnotation *annotation);
gboolean bc_annotations_remove (BcAnnotations *self, guint id);
guint bc_annotations_next_number (BcAnnotations *self);

const char *bc_annotations_get_header (BcAnnotations *self, BcHeaderField field);
gboolean bc_annotations_set_header (BcAnnotations *self, BcHeaderField field, const char *text);

GPtrArray *bc_annotations_list_dates (BcAnnotations *self);
gboolean bc_annotations_is_date_shown (BcAnnotations *self, const char *date);
void bc_annotations_set_date_shown (BcAnnotations *self, const char *date, gboolean shown);
GPtrArray *bc_annotations_list_shown (BcAnnotations *self);

/* For the picture alone: which mark has handles, and what is being drawn or moved at this moment. */
guint bc_annotations_get_selected (BcAnnotations *self);
void bc_annotations_set_selected (BcAnnotations *self, guint id);
const BcAnnotation *bc_annotations_get_live (BcAnnotations *self);
void bc_annotations_set_live (BcAnnotations *self, BcAnnotation *live);

gboolean bc_annotations_is_empty (BcAnnotations *self);
void bc_annotations_clear (BcAnnotations *self);
void bc_annotations_load (BcAnnotations *self, GPtrArray *marks, const char *const *header);

G_END_DECLS
