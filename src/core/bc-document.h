/* A document: what a .bodychart file holds, as plain data between a session and a file.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-annotations.h"
#include "bc-problem.h"
#include "bc-records.h"
#include "bc-safe-write.h"
#include "bc-session.h"
#include "bc-shown-muscle.h"

G_BEGIN_DECLS

#define BC_DOCUMENT_VERSION 1
#define BC_DOCUMENT_NAME_SPACE "urn:bodychart:document:1"
#define BC_DOCUMENT_SUFFIX ".bodychart"
#define BC_DOCUMENT_MIME_TYPE "application/x-bodychart+xml"

#define BC_DOCUMENT_ERROR (bc_document_error_quark ())
GQuark bc_document_error_quark (void);

typedef enum
{
  BC_DOCUMENT_ERROR_CHANGED,   /* another program has written the file meanwhile */
  BC_DOCUMENT_ERROR_NOT_WHOLE, /* not everything in the file could be read: it must not be overwritten */
  BC_DOCUMENT_ERROR_TOO_LARGE,
} BcDocumentError;

/* A part of a drawn pain area: a region, and how much of the area lies in it. */
typedef struct
{
  char *region;
  BcSide side;
  double part; /* 0 to 1 */
} BcDocumentShare;

/* A marked place: an atlas id, or an outline that was drawn. */
typedef struct
{
  char *id; /* NULL for a drawn area */
  BcBodySides sides;
  BcFeeling feeling;
  char *view;        /* of a drawn area; else NULL */
  BcSide view_side;  /* the side that the view shows; BC_SIDE_MIDLINE where it shows both */
  GArray *outline;   /* BcCoordinate; NULL but for a drawn area */
  GPtrArray *shares; /* BcDocumentShare; NULL but for a drawn area */
  int line;          /* in the file, for messages; 0 where it comes from no file */
} BcDocumentPlace;

typedef struct
{
  char *id;
  BcBodySides sides;
  guint pin; /* 1 to BC_MAX_PINS: kept on the figure for comparison, in that form; 0: it is the chosen one */
  int line;
} BcDocumentMuscle;

typedef struct
{
  char *header[BC_N_HEADER_FIELDS]; /* each may be NULL */
  GPtrArray *places;                /* BcDocumentPlace */
  GPtrArray *muscles;               /* BcDocumentMuscle */
  GPtrArray *marks;                 /* BcAnnotation */
  char *draft_of;                   /* of a draft: the path of its document, may be NULL */
  gboolean whole;                   /* everything in the file was understood: it may be overwritten */
} BcDocument;

BcDocument *bc_document_new (void);
BcDocument *bc_document_new_from_session (BcSession *session);
void bc_document_free (BcDocument *self);
void bc_document_apply (const BcDocument *self, BcSession *session, const char *path, GPtrArray *problems);

BcDocument *bc_document_load (const char *path, GPtrArray *problems);
GBytes *bc_document_to_bytes (const BcDocument *self);
gboolean bc_document_save (const BcDocument *self, const char *path, GError **error);

BcDocumentPlace *bc_document_add_place (BcDocument *self, const char *id, BcBodySides sides);
BcDocumentMuscle *bc_document_add_muscle (BcDocument *self, const char *id, BcBodySides sides, guint pin);
BcDocumentShare *bc_document_place_add_share (BcDocumentPlace *self, const char *region, BcSide side, double part);

gboolean bc_document_is_document (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcDocument, bc_document_free)

G_END_DECLS
