/* Exports: pages as PDF, pictures as SVG and PNG, whole or with an error.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-page-request.h"

G_BEGIN_DECLS

typedef enum
{
  BC_EXPORT_PDF,
  BC_EXPORT_SVG,
  BC_EXPORT_PNG,
} BcExportFormat;

/* A picture is at most so large on each side, pixels: cairo's own limit is not much beyond. */
#define BC_EXPORT_MAX_PIXELS 20000

/* What a picture is, beside its request. */
typedef struct
{
  int width; /* pixels; 0 with a height of 0: as it fits */
  int height;
  double dpi;           /* of pages as pictures; 0: 150 */
  gboolean transparent; /* no ground */
  gboolean pages;       /* the whole pages, each into a file of its own, and not the bare figures */
} BcExportForm;

gboolean bc_export_format_from_path (const char *path, BcExportFormat *format);

GByteArray *bc_export_pages (const BcPageRequest *request, GError **error);
GByteArray *bc_export_page (const BcPageRequest *request,
                            guint page,
                            BcExportFormat format,
                            const BcExportForm *form,
                            guint *n_pages,
                            GError **error);
GByteArray *
bc_export_picture (const BcPageRequest *request, BcExportFormat format, const BcExportForm *form, GError **error);
gboolean bc_export_to_file (const BcPageRequest *request, const char *path, const BcExportForm *form, GError **error);

G_END_DECLS
