/* Actions that follow a preference, whoever changes it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-settings.h"

G_BEGIN_DECLS

void bc_follow_setting (GActionMap *actions, const char *name, BcSettings *settings, const char *key);

G_END_DECLS
