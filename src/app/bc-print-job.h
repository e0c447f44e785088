/* One set of pages as the window asks for them: for paper, for a file and for the preview alike.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-page.h"
#include "bc-session.h"
#include "bc-settings.h"

G_BEGIN_DECLS

typedef struct _BcPrintJob BcPrintJob;

/* A sheet of a printer; a zeroed one is the paper of the settings. Millimetres. */
typedef struct
{
  double width;
  double height;
  double margin;
} BcPrintSheet;

BcPrintJob *bc_print_job_new (BcSession *session,
                              BcFigureSet *figures,
                              BcSettings *settings,
                              const BcPrintSheet *sheet,
                              GError **error);
BcPrintJob *bc_print_job_new_picture (BcSession *session, BcFigureSet *figures, BcSettings *settings, GError **error);
void bc_print_job_free (BcPrintJob *self);
BcPage *bc_print_job_get_page (BcPrintJob *self);
const BcPageRequest *bc_print_job_get_request (BcPrintJob *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcPrintJob, bc_print_job_free)

G_END_DECLS
