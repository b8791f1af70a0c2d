const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/** One way in of each kind. */
export const DOORS = [
	{ path: '/api/v1/matches', type: JSON_TYPE },
	{ path: '/api/v1/organisation-matches', type: JSON_TYPE },
	{ path: '/api/v1/consortia', type: JSON_TYPE },
	{ path: '/api/v1/listings', type: JSON_TYPE },
	{ path: '/auth/v1/otp', type: JSON_TYPE },
	{ path: '/language', type: FORM },
	{ path: '/sign-in?/password', type: FORM },
	{ path: '/listings/new?/understand', type: FORM },
	{ path: '/organisation/new', type: FORM }
] as const;
