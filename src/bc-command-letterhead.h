/* The clinic's letterhead for the export command: what the preferences say.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-page-request.h"

G_BEGIN_DECLS

typedef struct
{
  BcPageLetterhead letterhead; /* borrows what follows */
  char *name;
  char *address;
  char *logo;
} BcCommandLetterhead;

gboolean bc_command_letterhead_read (BcCommandLetterhead *self);
void bc_command_letterhead_clear (BcCommandLetterhead *self);

G_END_DECLS
